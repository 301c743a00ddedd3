package io.drydock.model.rule.fix;

import io.drydock.model.design.Cidr;
import io.drydock.model.design.Site;
import io.drydock.model.design.Subnet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The addresses of a site that no subnet has. Sorting is done once, so that many findings may ask.
public final class FreeSpace {

    private final Cidr network;
    private final List<Cidr> taken = new ArrayList<>();
    private final Map<Integer, Optional<Cidr>> answers = new HashMap<>();

    /// The free addresses of a site.
    public FreeSpace(Site site) {
        this(site.cidr(), site.subnets().stream().map(Subnet::cidr).toList());
    }

    FreeSpace(Cidr network, Collection<Cidr> taken) {
        this.network = network;
        this.taken.addAll(taken);
        this.taken.sort(Cidr::compareTo);
    }

    /// The first free network of this prefix length; empty where there is no room.
    public Optional<Cidr> first(int prefix) {
        return answers.computeIfAbsent(prefix, this::search);
    }

    /// The first free network of this prefix length, or of the next smaller one that has room.
    ///
    /// @param smallest the longest prefix that will do
    public Optional<Cidr> first(int prefix, int smallest) {
        for (int length = prefix; length <= smallest; length++) {
            Optional<Cidr> found = first(length);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Marks a network as taken.
    void take(Cidr cidr) {
        taken.add(cidr);
        taken.sort(Cidr::compareTo);
        answers.clear();
    }

    private Optional<Cidr> search(int prefix) {
        if (prefix < network.prefix()) {
            return Optional.empty();
        }
        long size = 1L << (32 - prefix);
        long candidate = start(network);
        for (Cidr block : taken) {
            if (candidate + size <= start(block)) {
                break;
            }
            candidate = Math.max(candidate, alignUp(start(block) + block.size(), size));
        }
        boolean fits = candidate + size <= start(network) + network.size();
        return fits ? Optional.of(new Cidr((int) candidate, prefix)) : Optional.empty();
    }

    private static long start(Cidr cidr) {
        return Integer.toUnsignedLong(cidr.address());
    }

    private static long alignUp(long address, long size) {
        return (address + size - 1) / size * size;
    }
}
