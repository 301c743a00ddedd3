
# The shipped files name a transport that this profile does not load; those made for it lie beside them.
mv "$home/repository/conf/axis2/axis2_TM.xml" "$home/repository/conf/axis2/axis2.xml"
mv "$home/repository/conf/registry_TM.xml" "$home/repository/conf/registry.xml"
