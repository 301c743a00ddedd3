# The product looks at the file all the time, so it is only written when it would be another one.
user_store() {
  made=$(read_secret "$2" | jq -r --rawfile text "/opt/wso2/ldap/$1" '
    . as $own | $text | rtrimstr("\n") | split("\n") |
    "<UserStoreManager class=\"\(.[0])\">",
    ((.[1:] + ["ConnectionName \($own.username)", "ConnectionPassword \($own.password)"])[] |
    index(" ") as $i | @html "<Property name=\"\(.[:$i])\">\(.[$i + 1:])</Property>"),
    "</UserStoreManager>"')
  [ "$made" = "$(cat "$stores/$1.xml" 2> /dev/null)" ] || echo "$made" > "$stores/$1.xml"
  find "$stores/$1.xml" ! -user wso2carbon -exec chown wso2carbon:wso2 {} +
}
