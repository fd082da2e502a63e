/** curl in a POSIX shell, for a cron job: simpler than the others, yet with the same outbox. */

export const shell = String.raw`#!/bin/sh
# gasdesk.sh · Linux · curl 7.55+
# ‹call›
#   echo '{"type":"order.created","order":{"orderNo":"A-001","totalAmount":800}}' | sh gasdesk.sh
# ‹cron›
#   * * * * * sh /opt/gasdesk.sh </dev/null
SHOP_URL=‹url›
SECRET=‹secret›
OUTBOX=$HOME/gasdesk-outbox # ‹folder›
TRIES=3
RETRY_SECONDS=5
TIMEOUT_SECONDS=10

mkdir -p "$OUTBOX/failed" || exit 1

# ‹save›
id=evt_$(date +%s%N)_$$
cat >"$OUTBOX/$id.tmp" || exit 1
if [ -s "$OUTBOX/$id.tmp" ]; then
  sync
  mv "$OUTBOX/$id.tmp" "$OUTBOX/$id.json"
else
  rm "$OUTBOX/$id.tmp"
fi

deliver() {
  file=$1
  attempt=1
  while [ "$attempt" -le "$TRIES" ]; do
    [ "$attempt" = 1 ] || sleep "$RETRY_SECONDS"
    attempt=$((attempt + 1))
    answer=$(printf 'X-Webhook-Secret: %s\n' "$SECRET" | curl --silent --max-time "$TIMEOUT_SECONDS" \
      --header @- --header 'Content-Type: application/json' --header "webhook-id: $(basename "$file" .json)" \
      --data-binary "@$file" --write-out '\n%{http_code}' "$SHOP_URL")
    case $(printf '%s' "$answer" | tail -n 1) in
      200)
        case $answer in *'"success":true'*) rm -f "$file"; return 0 ;; esac
        ;;
      400 | 409 | 413 | 415 | 422) # ‹hopeless›
        printf '%s\n' "$answer" >"$OUTBOX/failed/$(basename "$file").answer.txt"
        mv "$file" "$OUTBOX/failed/" 2>/dev/null
        return 0
        ;;
    esac
  done
  return 1
}

# ‹order›
drain() {
  for file in "$OUTBOX"/*.json; do
    [ -e "$file" ] || continue
    deliver "$file" || return
  done
}

# ‹background›
drain >/dev/null 2>&1 &
`
