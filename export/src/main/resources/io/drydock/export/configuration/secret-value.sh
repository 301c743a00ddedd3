export_value() {
  read_secret "$3" | jq -r --arg n "$1" --arg f "$2" "$q"'"\($n)=\(.[$f] | q)"' >> "$file"
}
