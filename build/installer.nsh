; What the Windows installer does beyond electron-builder's own: one rule in the Windows firewall, and the question whether the shop's data go too.
; The rule lets other computers of a network that Windows calls private reach the webhook port of this one program. Public networks stay shut.

!define FIREWALL_RULE "Gasdesk webhook"
!define WEBHOOK_PORT "8787"
!define NETSH "$SYSDIR\netsh.exe"
!define DATA_FOLDER "$APPDATA\Gasdesk"

!macro customHeader
  LangString askFirewall 1028 "要讓同一個網路裡的其他電腦把訂單送進瓦斯行後台嗎？$\r$\n$\r$\n按「是」，Windows 會再問一次是否允許；只開放「私人網路」的連接埠 ${WEBHOOK_PORT}。$\r$\n按「否」也能安裝，之後再執行一次安裝程式即可加開。"
  LangString askFirewall 1033 "Shall other computers in this network be able to send orders to Gasdesk?$\r$\n$\r$\nIf you choose Yes, Windows asks once more; only port ${WEBHOOK_PORT} is opened, and only in private networks.$\r$\nIf you choose No, the program is installed all the same. Run this installer again to open the port later."
  LangString firewallFailed 1028 "防火牆規則沒有加上，其他電腦暫時還送不進訂單。$\r$\n$\r$\n程式已安裝完成。要加開時，請以系統管理員身分再執行一次安裝程式。"
  LangString firewallFailed 1033 "The firewall rule was not added, so other computers cannot send orders yet.$\r$\n$\r$\nThe program is installed. To add the rule, run this installer again as an administrator."
  LangString firewallLeft 1028 "要一併取消防火牆的開放嗎？Windows 會問一次是否允許。"
  LangString firewallLeft 1033 "Shall the port be closed in the firewall again? Windows asks for permission once."
  LangString askData 1028 "要連同店裡的資料一起刪除嗎？$\r$\n$\r$\n訂單、客戶、庫存、審計日誌與備份都在：$\r$\n${DATA_FOLDER}$\r$\n$\r$\n刪除後無法復原。要換電腦或重新安裝，請按「否」。"
  LangString askData 1033 "Shall the shop's data be deleted too?$\r$\n$\r$\nOrders, customers, stock, the audit log and the backups are in:$\r$\n${DATA_FOLDER}$\r$\n$\r$\nThis cannot be undone. Choose No to install again or to move to another computer."
!macroend

; Both leave "0" in $0 when the rule is there: one of any former place of the program, or one for exactly this place. Asking needs no administrator.
!define FIREWALL_SHOW `advfirewall firewall show rule name="${FIREWALL_RULE}" verbose`
!macro findFirewallRule
  nsExec::Exec `"${NETSH}" ${FIREWALL_SHOW}`
  Pop $0
!macroend
!macro findFirewallRuleHere
  nsExec::Exec `"$SYSDIR\cmd.exe" /C ""${NETSH}" ${FIREWALL_SHOW} | "$SYSDIR\findstr.exe" /I /L /C:"$INSTDIR\${APP_EXECUTABLE_FILENAME}""`
  Pop $0
!macroend

; Windows itself adds rules that shut the program out when somebody refuses its question; they would win over ours.
!define FIREWALL_FORGET `advfirewall firewall delete rule name=all dir=in program="$INSTDIR\${APP_EXECUTABLE_FILENAME}"`
!define FIREWALL_DELETE `advfirewall firewall delete rule name="${FIREWALL_RULE}"`
!define FIREWALL_ADD `advfirewall firewall add rule name="${FIREWALL_RULE}" dir=in action=allow profile=private protocol=TCP localport=${WEBHOOK_PORT} program="$INSTDIR\${APP_EXECUTABLE_FILENAME}" enable=yes`

; As an administrator. Deleting first keeps one rule, however often this is installed. Leaves netsh's result in $0.
!macro addFirewallRule
  nsExec::Exec `"${NETSH}" ${FIREWALL_FORGET}`
  Pop $0
  nsExec::Exec `"${NETSH}" ${FIREWALL_DELETE}`
  Pop $0
  nsExec::Exec `"${NETSH}" ${FIREWALL_ADD}`
  Pop $0
!macroend

; Without administrator's rights: Windows asks for them, once for all steps.
!macro addFirewallRuleAsking
  ClearErrors
  ExecShellWait "runas" "$SYSDIR\cmd.exe" `/C ""${NETSH}" ${FIREWALL_FORGET} & "${NETSH}" ${FIREWALL_DELETE} & "${NETSH}" ${FIREWALL_ADD}"` SW_HIDE
  !insertmacro findFirewallRule
!macroend

!macro customInstall
  ${If} ${UAC_IsAdmin}
    !insertmacro addFirewallRule
    ${If} $0 != 0
      MessageBox MB_OK|MB_ICONINFORMATION "$(firewallFailed)" /SD IDOK
    ${EndIf}
  ${ElseIfNot} ${Silent}
    !insertmacro findFirewallRuleHere
    ${If} $0 != 0
    ${AndIf} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION "$(askFirewall)" /SD IDNO IDYES`
      !insertmacro addFirewallRuleAsking
      ${If} $0 != 0
        MessageBox MB_OK|MB_ICONINFORMATION "$(firewallFailed)" /SD IDOK
      ${EndIf}
    ${EndIf}
  ${EndIf}
!macroend

; An update removes the former version with this same script: then the rule and the data stay as they are.
!macro customUnInstall
  ${IfNot} ${isUpdated}
    ${If} ${UAC_IsAdmin}
      nsExec::Exec `"${NETSH}" ${FIREWALL_FORGET}`
      Pop $0
      nsExec::Exec `"${NETSH}" ${FIREWALL_DELETE}`
      Pop $0
    ${ElseIfNot} ${Silent}
      !insertmacro findFirewallRule
      ${If} $0 == 0
      ${AndIf} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION "$(firewallLeft)" /SD IDNO IDYES`
        ExecShellWait "runas" "$SYSDIR\cmd.exe" `/C ""${NETSH}" ${FIREWALL_FORGET} & "${NETSH}" ${FIREWALL_DELETE}"` SW_HIDE
      ${EndIf}
    ${EndIf}

    ; The data lie in the profile of whoever runs the program, also where it was installed for everybody.
    ${If} $installMode == "all"
      SetShellVarContext current
    ${EndIf}
    ${IfNot} ${Silent}
    ${AndIf} ${FileExists} "${DATA_FOLDER}\*.*"
    ${AndIf} ${Cmd} `MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(askData)" /SD IDNO IDYES`
      RMDir /r "${DATA_FOLDER}"
    ${EndIf}
    ${If} $installMode == "all"
      SetShellVarContext all
    ${EndIf}
  ${EndIf}
!macroend
