package io.drydock.model.design;

import java.util.Optional;

/// An IPv4 network in CIDR notation, such as 10.0.1.0/24.
///
/// @param address the network address as an unsigned 32-bit number; bits beyond the prefix are 0
/// @param prefix how many leading bits name the network, 0 to 32
public record Cidr(int address, int prefix) implements Comparable<Cidr> {

    public Cidr {
        if (prefix < 0 || prefix > 32) {
            throw new IllegalArgumentException("a prefix is 0 to 32, not " + prefix);
        }
        if ((address & ~mask(prefix)) != 0) {
            throw new IllegalArgumentException(
                    dotted(address)
                            + "/"
                            + prefix
                            + " has host bits set; the network is "
                            + dotted(address & mask(prefix))
                            + "/"
                            + prefix);
        }
    }

    /// Reads CIDR notation.
    ///
    /// @throws IllegalArgumentException with the remedy when the text is not a network
    public static Cidr of(String text) {
        int slash = text.indexOf('/');
        Optional<Integer> address =
                slash < 0 ? Optional.empty() : parseAddress(text.substring(0, slash));
        String length = text.substring(slash + 1);
        if (address.isEmpty() || !isNumber(length, 2)) {
            throw new IllegalArgumentException(
                    "'"
                            + TextGrammar.shown(text)
                            + "' is not a CIDR block; write it like 10.0.1.0/24");
        }
        return new Cidr(address.get(), Integer.parseInt(length));
    }

    private static Optional<Integer> parseAddress(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        int address = 0;
        for (String part : parts) {
            if (!isNumber(part, 3) || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            address = (address << 8) | Integer.parseInt(part);
        }
        return Optional.of(address);
    }

    private static boolean isNumber(String text, int digits) {
        return !text.isEmpty()
                && text.length() <= digits
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// How many addresses the network has.
    public long size() {
        return 1L << (32 - prefix);
    }

    /// True when every address of the other network lies in this one.
    public boolean contains(Cidr other) {
        return prefix <= other.prefix && (other.address & mask(prefix)) == address;
    }

    /// True when the two networks share an address.
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /// The n-th network of the given prefix length inside this one, counted from 0.
    ///
    /// @throws IllegalArgumentException when this network has no such part
    public Cidr part(int index, int partPrefix) {
        if (partPrefix < prefix || index < 0 || index >= 1L << (partPrefix - prefix)) {
            throw new IllegalArgumentException(
                    this + " has no part number " + index + " of length /" + partPrefix);
        }
        return new Cidr((int) (address + ((long) index << (32 - partPrefix))), partPrefix);
    }

    /// True for 0.0.0.0/0, which means everybody.
    public boolean isEverything() {
        return prefix == 0;
    }

    @Override
    public int compareTo(Cidr other) {
        int byAddress = Integer.compareUnsigned(address, other.address);
        return byAddress != 0 ? byAddress : Integer.compare(prefix, other.prefix);
    }

    @Override
    public String toString() {
        return dotted(address) + "/" + prefix;
    }

    private static int mask(int prefix) {
        return prefix == 0 ? 0 : -1 << (32 - prefix);
    }

    private static String dotted(int address) {
        return (address >>> 24)
                + "."
                + ((address >>> 16) & 255)
                + "."
                + ((address >>> 8) & 255)
                + "."
                + (address & 255);
    }
}
