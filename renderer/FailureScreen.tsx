import styles from './FailureScreen.module.css'

const words = {
  title: 'Something went wrong in this window',
  safe: 'Your library is safe: everything that was saved is on disk. Reload to go on where you stopped.',
  reload: 'Reload',
}

/** What is shown when nothing else can be: it needs neither settings nor the library. */
export function FailureScreen({ sentence }: { sentence?: string }) {
  return (
    <main role="alert" className={styles.place}>
      <div className={styles.box}>
        <h1>{words.title}</h1>
        {sentence && <p>{sentence}</p>}
        <p>{words.safe}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
      </div>
    </main>
  )
}
