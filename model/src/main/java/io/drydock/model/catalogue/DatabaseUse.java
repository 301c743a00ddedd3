package io.drydock.model.catalogue;

import java.util.List;
import java.util.Set;

/// Which databases a profile uses, by product version: documentation and charts of different
/// versions disagree, so one answer for all would be wrong.
///
/// @param spans the answers, each valid until the next one starts, oldest first
public record DatabaseUse(List<Span> spans) {

    public DatabaseUse {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("database use needs at least one span");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).since().compareTo(spans.get(i - 1).since()) <= 0) {
                throw new IllegalArgumentException(
                        "database use since " + spans.get(i).since() + " is out of order");
            }
        }
    }

    /// The databases used from a version on.
    ///
    /// @param since the first version
    /// @param required used by every node
    /// @param multiTenant used as well where there are several tenants or several gateway clusters
    public record Span(
            ProductVersion since, List<DatabaseRole> required, List<DatabaseRole> multiTenant)
            implements Since {
        public Span {
            required = List.copyOf(required);
            multiTenant = List.copyOf(multiTenant);
            if (Set.copyOf(required).size() != required.size()) {
                throw new IllegalArgumentException("a database is named twice in " + required);
            }
        }
    }

    /// The answer for one version; versions before the first span get the first.
    Span at(ProductVersion version) {
        return Since.at(version, spans).orElseThrow();
    }
}
