import { Search, X } from 'lucide-react'
import { uiState } from '../uiState.ts'
import styles from './FilterField.module.css'
import { strings } from './strings.ts'

/** Filters the list as one types. Down or Enter goes into the list, Esc empties the field. */
export function FilterField() {
  const query = uiState((state) => state.query)
  return (
    <div className={styles.filter}>
      <Search size={14} aria-hidden />
      <input
        id="library-filter"
        type="text"
        role="searchbox"
        aria-label={strings.filter}
        placeholder={strings.filter}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => uiState.setState({ query: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape' && query !== '') {
            uiState.setState({ query: '' })
          } else if (event.key === 'Escape') {
            document.getElementById('library-list')?.focus()
          } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
            document.getElementById('library-list')?.focus()
          } else return
          event.preventDefault()
        }}
      />
      {query && (
        <button
          type="button"
          aria-label={strings.clear}
          onClick={() => {
            uiState.setState({ query: '' })
            document.getElementById('library-filter')?.focus()
          }}
        >
          <X size={13} aria-hidden />
        </button>
      )}
    </div>
  )
}
