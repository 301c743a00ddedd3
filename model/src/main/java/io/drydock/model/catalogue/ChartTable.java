package io.drydock.model.catalogue;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which official chart installs which profile, by version line.
final class ChartTable {

    private final Map<String, Map<ProfileId, HelmChart>> lines = new LinkedHashMap<>();
    private final String repository;

    private ChartTable(String repository) {
        this.repository = repository;
    }

    /// Loaded on first use, by the class loader's own lock.
    private static final class Holder {
        static final ChartTable SHARED = DataFile.open("charts.json").build(ChartTable::read);
    }

    static ChartTable shared() {
        return Holder.SHARED;
    }

    static ChartTable read(DataNode file) {
        ChartTable table = new ChartTable(file.text("repository"));
        for (DataNode node : file.objects("lines")) {
            String line = node.text("line");
            if (table.lines.putIfAbsent(line, node.build(it -> charts(line, it))) != null) {
                throw node.error("duplicate version line " + line);
            }
        }
        return table;
    }

    private static Map<ProfileId, HelmChart> charts(String line, DataNode node) {
        if (ProductVersion.parse(node.text("line")).isEmpty()) {
            throw node.error("unknown version line " + line);
        }
        Map<ProfileId, HelmChart> charts = new EnumMap<>(ProfileId.class);
        for (DataNode chart : node.objects("charts")) {
            ProfileId id = chart.profileId("profile");
            if (charts.putIfAbsent(id, chart.build(ChartTable::chart)) != null) {
                throw chart.error("duplicate profile " + id.key());
            }
        }
        return charts;
    }

    private static HelmChart chart(DataNode node) {
        return new HelmChart(node.text("chart"), node.optionalText("version"), node.text("image"));
    }

    Optional<HelmChart> chart(ProfileId id, ProductVersion version) {
        return Optional.ofNullable(lines.get(version.line())).map(charts -> charts.get(id));
    }

    String repository() {
        return repository;
    }
}
