export_value() {
  read_secret "$3" | jq -r --arg p "$1" --arg f "$2" "$q"'{($f): .[$f]} | q($p)' >> "$file"
}
