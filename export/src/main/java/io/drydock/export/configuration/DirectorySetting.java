package io.drydock.export.configuration;

/// What has to be known of a directory of people and what no design says.
public enum DirectorySetting {
    /// The name under which it answers.
    HOST("Host"),
    /// The secret with the distinguished name and the password of the account that looks people up.
    SECRET("SecretArn"),
    /// Where people are looked for.
    USER_BASE("UserBase"),
    /// Where groups are looked for.
    GROUP_BASE("GroupBase"),
    /// The attribute with the name that a person signs in with.
    USER_ATTRIBUTE("UserAttribute"),
    /// The class of the entries that are people.
    USER_CLASS("UserClass"),
    /// The class of the entries that are groups.
    GROUP_CLASS("GroupClass"),
    /// The attribute of a group that names its members.
    MEMBER_ATTRIBUTE("MemberAttribute");

    private final String suffix;

    DirectorySetting(String suffix) {
        this.suffix = suffix;
    }

    /// What the name of its parameter ends in.
    public String suffix() {
        return suffix;
    }
}
