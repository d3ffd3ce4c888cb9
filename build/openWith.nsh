; Pullquote appears under "Open with" for texts; it never becomes the default by itself.
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Pullquote.Text" "" "Text"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Pullquote.Text\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Pullquote.Text\shell\open\command" "" '"$appExe" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Pullquote.Text" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Pullquote.Text" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Pullquote.Text" ""
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.txt\OpenWithProgids" "Pullquote.Text"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.md\OpenWithProgids" "Pullquote.Text"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.markdown\OpenWithProgids" "Pullquote.Text"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Pullquote.Text"
!macroend
