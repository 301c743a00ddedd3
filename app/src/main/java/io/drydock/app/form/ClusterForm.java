package io.drydock.app.form;

import io.drydock.model.catalogue.Catalogue;
import io.drydock.model.catalogue.Profile;
import io.drydock.model.catalogue.ProfileId;
import io.drydock.model.design.Cluster;
import io.drydock.model.design.GatewayEnvironment;
import io.drydock.model.design.Scaling;
import io.drydock.model.design.TextGrammar;
import io.drydock.model.edit.Edit;
import io.drydock.model.index.DesignIndex;
import java.util.ArrayList;
import java.util.List;

/// The form of a cluster; a node shows it below its own fields.
final class ClusterForm {

    private static final String FIXED = "fixed";
    private static final String ELASTIC = "elastic";
    private static final int MOST = 200;

    private ClusterForm() {}

    static Form of(Cluster cluster, DesignIndex index) {
        return new Form(
                cluster.id(), "Cluster", cluster.name(), List.of(section("", cluster, index)));
    }

    static Section section(String title, Cluster cluster, DesignIndex index) {
        List<Field> fields = new ArrayList<>();
        fields.add(
                Fields.name(
                        cluster.name(), name -> new Edit.ReplaceCluster(cluster.withName(name))));
        fields.add(new Field.Fact("Profile", profileTitle(cluster.profile(), index)));
        fields.add(new Field.Fact("Nodes", Integer.toString(index.members(cluster).size())));
        fields.add(
                Fields.held(
                        "Machine size",
                        cluster.size(),
                        TextGrammar.MACHINE_SIZE,
                        size -> new Edit.ReplaceCluster(cluster.withSize(size))));
        fields.add(scaling(cluster, index));
        if (cluster.scaling() instanceof Scaling.Elastic range) {
            fields.add(bound("At least", cluster, range.min(), range, true));
            fields.add(bound("At most", cluster, range.max(), range, false));
        }
        if (cluster.profile() == ProfileId.GATEWAY) {
            fields.addAll(environment(cluster));
        }
        return new Section(title, fields);
    }

    static String profileTitle(ProfileId profile, DesignIndex index) {
        return Catalogue.of(index.generation())
                .profile(profile)
                .map(Profile::displayName)
                .orElse(profile.key());
    }

    private static Field scaling(Cluster cluster, DesignIndex index) {
        int nodes = Math.max(1, index.members(cluster).size());
        return new Field.Choice(
                "Scaling",
                cluster.isElastic() ? ELASTIC : FIXED,
                List.of(FIXED, ELASTIC),
                text ->
                        new Change.Make(
                                new Edit.ReplaceCluster(
                                        cluster.withScaling(
                                                text.equals(ELASTIC)
                                                        ? new Scaling.Elastic(nodes, nodes * 2)
                                                        : Scaling.FIXED))));
    }

    private static Field bound(
            String label, Cluster cluster, int value, Scaling.Elastic range, boolean lower) {
        int least = lower ? 1 : range.min();
        int most = lower ? range.max() : MOST;
        return Fields.number(
                label,
                value,
                least,
                most,
                number ->
                        new Edit.ReplaceCluster(
                                cluster.withScaling(
                                        lower
                                                ? new Scaling.Elastic(number, range.max())
                                                : new Scaling.Elastic(range.min(), number))));
    }

    private static List<Field> environment(Cluster cluster) {
        GatewayEnvironment environment =
                cluster.environment()
                        .orElse(new GatewayEnvironment("Default", GatewayEnvironment.Type.HYBRID));
        return List.of(
                Fields.held(
                        "Environment",
                        cluster.environment().map(GatewayEnvironment::name).orElse(""),
                        TextGrammar.ENVIRONMENT,
                        name ->
                                new Edit.ReplaceCluster(
                                        cluster.withEnvironment(
                                                new GatewayEnvironment(name, environment.type())))),
                Fields.choice(
                        "Keys accepted",
                        environment.type(),
                        List.of(GatewayEnvironment.Type.values()),
                        GatewayEnvironment.Type::key,
                        type ->
                                new Change.Make(
                                        new Edit.ReplaceCluster(
                                                cluster.withEnvironment(
                                                        new GatewayEnvironment(
                                                                environment.name(), type))))));
    }
}
