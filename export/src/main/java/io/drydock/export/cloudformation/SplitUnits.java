package io.drydock.export.cloudformation;

import io.drydock.export.cloudformation.Resource.Deletion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Puts the resources of a template into an order in which each needs earlier ones only, in units
/// that may not be torn apart:
///
/// - what exists under a condition, with whatever refers to it;
/// - a machine with its launch template, because the boot script names the stack to which it
///   signals, and that has to be the stack of the machine.
final class SplitUnits {

    private final List<Resource> resources;
    private final List<ResourceInputs> inputs;
    private final List<Set<Integer>> needs = new ArrayList<>();
    private final List<Set<Integer>> together = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    private final List<List<Integer>> units = new ArrayList<>();
    private final int[] seen;
    private final int[] low;
    private final boolean[] open;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private int counter;

    private SplitUnits(Template template, List<ResourceInputs> inputs) {
        resources = List.copyOf(template.resources().values());
        this.inputs = inputs;
        resources.forEach(resource -> positions.put(resource.logicalId(), positions.size()));
        seen = new int[resources.size()];
        low = new int[resources.size()];
        open = new boolean[resources.size()];
    }

    /// What was found.
    ///
    /// @param units the units, each a list of positions in the template; a unit needs earlier ones
    ///   only
    /// @param needs the positions of the resources that each resource needs
    record Found(List<List<Integer>> units, List<Set<Integer>> needs) {}

    /// Looks for the units.
    ///
    /// @param inputs what each resource takes, in the template's order
    static Found of(Template template, List<ResourceInputs> inputs) {
        SplitUnits search = new SplitUnits(template, inputs);
        search.connect();
        for (int i = 0; i < search.resources.size(); i++) {
            if (search.seen[i] == 0) {
                search.visit(i);
            }
        }
        return new Found(search.units, search.needs);
    }

    /// Whether losing a resource would lose data: such resources must not move between stacks when
    /// the design grows.
    static boolean holdsData(Resource resource) {
        return resource.deletion() != Deletion.DEFAULT
                && resource.deletion() != Deletion.DELETE
                && !"AWS::Logs::LogGroup".equals(resource.type());
    }

    private void connect() {
        for (int i = 0; i < resources.size(); i++) {
            needs.add(new TreeSet<>());
            together.add(new TreeSet<>());
        }
        for (int i = 0; i < resources.size(); i++) {
            Resource resource = resources.get(i);
            int self = i;
            resource.dependsOn().forEach(name -> need(self, name, false));
            inputs.get(i)
                    .values()
                    .forEach(value -> need(self, value.logicalId(), isBound(resource, value)));
        }
        for (int i = 0; i < resources.size(); i++) {
            together.get(i).addAll(needs.get(i));
        }
    }

    private void need(int from, String name, boolean bound) {
        Integer to = positions.get(name);
        if (to == null || to == from) {
            return;
        }
        needs.get(from).add(to);
        if (bound) {
            together.get(to).add(from);
        }
    }

    private boolean isBound(Resource from, Reference reference) {
        Integer to = positions.get(reference.logicalId());
        if (to == null) {
            return false;
        }
        Resource target = resources.get(to);
        return target.condition().isPresent()
                || ("AWS::EC2::LaunchTemplate".equals(target.type())
                        && from.attributes().containsKey("CreationPolicy"));
    }

    /// Tarjan's strongly connected components, which come out with those first that others need.
    private void visit(int node) {
        counter++;
        seen[node] = counter;
        low[node] = counter;
        stack.push(node);
        open[node] = true;
        for (int next : together.get(node)) {
            if (seen[next] == 0) {
                visit(next);
                low[node] = Math.min(low[node], low[next]);
            } else if (open[next]) {
                low[node] = Math.min(low[node], seen[next]);
            }
        }
        if (low[node] == seen[node]) {
            List<Integer> unit = new ArrayList<>();
            int member;
            do {
                member = stack.pop();
                open[member] = false;
                unit.add(member);
            } while (member != node);
            Collections.sort(unit);
            units.add(unit);
        }
    }
}
