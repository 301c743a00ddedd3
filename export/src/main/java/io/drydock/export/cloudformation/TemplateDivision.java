package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.SplitCuts.Weight;
import io.drydock.export.cloudformation.SplitOrder.Ordered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which resource of a template goes into which of its nested ones.
///
/// @param stretches the positions of the resources of each nested template, in the template's order
/// @param stretchOf the nested template of each resource, by logical name
/// @param needs the positions of the resources that each resource needs
record TemplateDivision(
        List<List<Integer>> stretches, Map<String, Integer> stretchOf, List<Set<Integer>> needs) {

    /// Divides a template.
    ///
    /// @param inputs what each resource takes, in the template's order
    static TemplateDivision of(Template template, List<ResourceInputs> inputs, SplitLimits limits) {
        List<Resource> resources = List.copyOf(template.resources().values());
        SplitUnits.Found found = SplitUnits.of(template, inputs);
        List<Set<Integer>> needs = found.needs();
        List<List<Integer>> units = found.units();
        Ordered ordered = order(resources, units, needs);
        Set<Reference> usedByOutputs = usedByOutputs(template);
        List<Weight> row = weigh(inputs, resources, units, ordered.units(), usedByOutputs);
        List<List<Integer>> stretches = new ArrayList<>();
        Map<String, Integer> stretchOf = new HashMap<>();
        int start = 0;
        for (int end : SplitCuts.of(row, usedByOutputs, ordered.foundation(), limits)) {
            Set<Integer> positions = new TreeSet<>();
            ordered.units().subList(start, end).forEach(u -> positions.addAll(units.get(u)));
            for (int position : positions) {
                stretchOf.put(resources.get(position).logicalId(), stretches.size());
            }
            stretches.add(List.copyOf(positions));
            start = end;
        }
        return new TemplateDivision(stretches, stretchOf, needs);
    }

    private static Ordered order(
            List<Resource> resources, List<List<Integer>> units, List<Set<Integer>> needs) {
        int[] unitOf = new int[resources.size()];
        for (int unit = 0; unit < units.size(); unit++) {
            for (int position : units.get(unit)) {
                unitOf[position] = unit;
            }
        }
        List<Set<Integer>> unitNeeds = new ArrayList<>();
        List<Integer> data = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            Set<Integer> all = new TreeSet<>();
            for (int position : units.get(unit)) {
                needs.get(position).forEach(need -> all.add(unitOf[need]));
            }
            all.remove(unit);
            unitNeeds.add(all);
            if (units.get(unit).stream().map(resources::get).anyMatch(SplitUnits::holdsData)) {
                data.add(unit);
            }
        }
        return SplitOrder.of(unitNeeds, data);
    }

    private static Set<Reference> usedByOutputs(Template template) {
        Set<Reference> used = new LinkedHashSet<>();
        for (Output output : template.outputs()) {
            Reference.in(
                    output.value(),
                    value -> {
                        if (template.resources().containsKey(value.logicalId())) {
                            used.add(value);
                        }
                    });
        }
        return used;
    }

    private static List<Weight> weigh(
            List<ResourceInputs> inputs,
            List<Resource> resources,
            List<List<Integer>> units,
            List<Integer> order,
            Set<Reference> usedByOutputs) {
        List<Weight> row = new ArrayList<>();
        Map<String, Set<Reference>> valuesOf = new HashMap<>();
        usedByOutputs.forEach(value -> note(valuesOf, value));
        for (int unit : order) {
            Set<Reference> uses = new LinkedHashSet<>();
            int bytes = 0;
            for (int position : units.get(unit)) {
                bytes += YamlSize.of(resources.get(position));
                uses.addAll(inputs.get(position).values());
            }
            uses.forEach(value -> note(valuesOf, value));
            row.add(new Weight(units.get(unit).size(), bytes, uses, new LinkedHashSet<>()));
        }
        for (int i = 0; i < row.size(); i++) {
            for (int position : units.get(order.get(i))) {
                String id = resources.get(position).logicalId();
                row.get(i).makes().addAll(valuesOf.getOrDefault(id, Set.of()));
            }
        }
        return row;
    }

    private static void note(Map<String, Set<Reference>> valuesOf, Reference value) {
        valuesOf.computeIfAbsent(value.logicalId(), id -> new LinkedHashSet<>()).add(value);
    }
}
