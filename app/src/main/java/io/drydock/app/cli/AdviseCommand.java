package io.drydock.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.drydock.model.advice.Advice;
import io.drydock.model.advice.Advisor;
import io.drydock.model.advice.Needs;
import io.drydock.model.advice.Needs.Wish;
import io.drydock.model.advice.NodeCount;
import io.drydock.model.advice.Reason;
import io.drydock.model.design.Design;
import io.drydock.model.file.DesignWriter;
import io.drydock.model.pattern.PatternInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Finds the pattern for what is needed.
@Command(
        name = "advise",
        sortOptions = false,
        description = {
            "Rank the deployment patterns for what you need, with reasons and their sources, and",
            "write a design of the best one, sized for it. What is left out counts as unknown."
        },
        footer = {
            "",
            "Examples:",
            "  drydock advise --peak-tps 5000 --message-kb 20",
            "  drydock advise --peak-tps 5000 --internal-external --platform ec2 -o design.json"
        })
final class AdviseCommand implements Runnable {

    /// How advice is printed.
    enum Format {
        text,
        json
    }

    @Mixin private Output output;

    @Option(names = "--peak-tps", paramLabel = "N", description = "API calls a second at most.")
    private @Nullable Integer peakTps;

    @Option(names = "--message-kb", paramLabel = "N", description = "Usual message size in KB.")
    private @Nullable Integer messageKb;

    @Option(
            names = "--token-lifetime",
            paramLabel = "S",
            description = "How long an access token lives, in seconds.")
    private @Nullable Integer tokenLifetime;

    @Option(names = "--scale-portals", description = "The portals need machines of their own.")
    private boolean scalePortals;

    @Option(
            names = "--internal-external",
            description = "Internal APIs must not be reachable from the internet.")
    private boolean internalExternal;

    @Option(names = "--disaster-recovery", description = "The loss of a region is survived.")
    private boolean disasterRecovery;

    @Option(names = "--on-premises", description = "A part stands in a data centre.")
    private boolean onPremises;

    @Option(names = "--tenants", description = "Several organisations share it.")
    private boolean tenants;

    @Option(names = "--growth", description = "The load will grow.")
    private boolean growth;

    @Option(names = "--identity-server", description = "Identity Server manages identities.")
    private boolean identityServer;

    @Option(names = "--trial", description = "For trying out: an outage does not matter.")
    private boolean trial;

    @Option(
            names = "--version",
            paramLabel = "VERSION",
            defaultValue = "4.7.0",
            description = "The version of API Manager (${DEFAULT-VALUE}).")
    private String version;

    @Option(
            names = "--platform",
            paramLabel = "ec2|eks",
            description = "What the nodes run on. EKS from 4.5 on and EC2 before, if left out.")
    private @Nullable String platform;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-east-1",
            description = "The AWS region of the design (${DEFAULT-VALUE}).")
    private String region;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "How to print: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write a design of the best pattern, or - for standard output.")
    private @Nullable String target;

    @Option(names = "--force", description = "Replace a file that exists.")
    private boolean force;

    @Override
    public void run() {
        Needs needs = needs();
        List<Advice> advice = Advisor.advise(needs);
        if (!"-".equals(target)) {
            switch (format) {
                case text -> advice.forEach(this::print);
                case json -> output.result().print(json(advice));
            }
        }
        if (target != null) {
            write(needs, advice, target);
        }
    }

    private Needs needs() {
        var wanted = Choices.version(version);
        String usual = wanted.atLeast(4, 5) ? "eks" : "ec2";
        try {
            return new Needs(
                    wanted,
                    Choices.platform(platform == null ? usual : platform),
                    number(peakTps),
                    number(messageKb),
                    number(tokenLifetime),
                    wishes());
        } catch (IllegalArgumentException impossible) {
            throw CommandFailure.usage(DesignFile.message(impossible));
        }
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private Set<Wish> wishes() {
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        add(wishes, scalePortals, Wish.SCALE_PORTALS);
        add(wishes, internalExternal, Wish.INTERNAL_EXTERNAL);
        add(wishes, disasterRecovery, Wish.DISASTER_RECOVERY);
        add(wishes, onPremises, Wish.ON_PREMISES);
        add(wishes, tenants, Wish.SEVERAL_TENANTS);
        add(wishes, growth, Wish.GROWTH);
        add(wishes, identityServer, Wish.IDENTITY_SERVER);
        add(wishes, trial, Wish.TRIAL);
        return wishes;
    }

    private static void add(Set<Wish> wishes, boolean wanted, Wish wish) {
        if (wanted) {
            wishes.add(wish);
        }
    }

    private void print(Advice advice) {
        PrintWriter out = output.result();
        out.println(
                output.styled("@|bold " + advice.pattern().key() + "|@")
                        + "  "
                        + PatternInfo.of(advice.pattern()).title()
                        + (advice.fits() ? "" : " (does not meet everything)"));
        advice.reasons().forEach(reason -> out.println("  + " + sourced(reason)));
        advice.warnings().forEach(warning -> out.println("  ! " + warning));
        for (NodeCount count : advice.sizing().nodes()) {
            out.println("  " + count.name() + ": " + range(count) + " on " + count.machine());
        }
        if (advice.fits()) {
            advice.sizing().arithmetic().forEach(line -> out.println("  = " + sourced(line)));
        }
        out.println();
    }

    private static String sourced(Reason reason) {
        return reason.text() + " [" + reason.source() + "]";
    }

    private static String range(NodeCount count) {
        return count.min() == count.max()
                ? Integer.toString(count.min())
                : count.min() + " to " + count.max();
    }

    private void write(Needs needs, List<Advice> advice, String goal) {
        Advice chosen =
                advice.stream()
                        .filter(Advice::hasStartingDesign)
                        .findFirst()
                        .orElseThrow(() ->
                                CommandFailure.usage(
                                        "there is no starting design for API Manager "
                                                + needs.version()
                                                + " on "
                                                + needs.platform().title()));
        Design design =
                Advisor.design(
                        chosen,
                        needs,
                        Choices.nameFrom(goal, chosen.pattern().key()),
                        Choices.region(region));
        if (!chosen.equals(advice.getFirst())) {
            output.note(
                    advice.getFirst().pattern().key()
                            + " has no starting design for this version and platform; the design"
                            + " follows "
                            + chosen.pattern().key()
                            + ".");
        }
        if (goal.equals("-")) {
            output.result().print(DesignWriter.write(design));
            return;
        }
        Path file = Path.of(goal);
        DesignFile.refuseExisting(file, force);
        DesignFile.write(file, design);
        output.note("Wrote " + file + ", a design of " + chosen.pattern().key() + ".");
    }

    private static String json(List<Advice> ranked) {
        return Json.document(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("advice");
            for (Advice advice : ranked) {
                write(json, advice);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Advice advice) throws IOException {
        json.writeStartObject();
        json.writeStringField("pattern", advice.pattern().key());
        json.writeNumberField("score", advice.score());
        json.writeBooleanField("fits", advice.fits());
        json.writeBooleanField("startingDesign", advice.hasStartingDesign());
        reasons(json, "reasons", advice.reasons());
        Json.strings(json, "warnings", advice.warnings());
        json.writeArrayFieldStart("nodes");
        for (NodeCount count : advice.sizing().nodes()) {
            json.writeStartObject();
            json.writeStringField("profile", count.profile().key());
            json.writeNumberField("min", count.min());
            json.writeNumberField("max", count.max());
            json.writeStringField("machine", count.machine());
            json.writeEndObject();
        }
        json.writeEndArray();
        reasons(json, "arithmetic", advice.sizing().arithmetic());
        json.writeEndObject();
    }

    private static void reasons(JsonGenerator json, String name, List<Reason> reasons)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringField("text", reason.text());
            json.writeStringField("source", reason.source());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
