
# Once, on the unpacked archive: it takes away what the profile does not load, and would replace the configuration.
"$home/bin/profileSetup.sh" "-Dprofile=$profile" --skipConfigOptimization > /var/log/profile-setup.log
grep -q "Finished the optimizations" /var/log/profile-setup.log
