package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.aws.SignedCalls.Answer;
import io.drydock.export.cloudformation.Template;
import io.drydock.export.plan.DeploymentPlan;
import io.drydock.export.plan.MachineGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a new stack fits into what the account may have, as far as AWS tells.
final class Quotas {

    private static final String EC2_VERSION = "2016-11-15";
    private static final Pattern VALUE = Pattern.compile("\"Value\"\\s*:\\s*([0-9.]+)");
    private static final Pattern CPUS =
            Pattern.compile(
                    "<cpuOptions>\\s*<coreCount>(\\d+)</coreCount>\\s*"
                            + "<threadsPerCore>(\\d+)</threadsPerCore>");
    private static final Pattern TYPE =
            Pattern.compile(
                    "<instanceType>([^<]+)</instanceType>(?:(?!<instanceType>).)*?"
                            + "<defaultVCpus>(\\d+)</defaultVCpus>",
                    Pattern.DOTALL);

    private final SignedCalls calls;
    private final Template template;
    private final DeploymentPlan plan;

    Quotas(SignedCalls calls, Template template, DeploymentPlan plan) {
        this.calls = calls;
        this.template = template;
        this.plan = plan;
    }

    List<Check> check() {
        List<Check> checks = new ArrayList<>();
        counted(
                "Elastic IP addresses",
                "ec2",
                "L-0263D0A3",
                OptionalInt.of(template.resources("AWS::EC2::EIP").size()),
                () -> count("ec2", "DescribeAddresses", EC2_VERSION, "<publicIp>"),
                checks);
        counted(
                "VPCs",
                "vpc",
                "L-F678F1CE",
                OptionalInt.of(template.resources("AWS::EC2::VPC").size()),
                () -> count("ec2", "DescribeVpcs", EC2_VERSION, "<isDefault>"),
                checks);
        counted(
                "Application load balancers",
                "elasticloadbalancing",
                "L-53DA6B97",
                OptionalInt.of(
                        template.resources("AWS::ElasticLoadBalancingV2::LoadBalancer").size()),
                () ->
                        count(
                                "elasticloadbalancing",
                                "DescribeLoadBalancers",
                                "2015-12-01",
                                "<Type>application"),
                checks);
        if (!plan.machines().isEmpty()) {
            counted(
                    "vCPUs of standard machines",
                    "ec2",
                    "L-1216C47A",
                    wantedCpus(),
                    this::usedCpus,
                    checks);
        }
        return checks;
    }

    private interface Usage {
        OptionalInt count();
    }

    private void counted(
            String subject,
            String service,
            String code,
            OptionalInt wanted,
            Usage usage,
            List<Check> checks) {
        if (wanted.isPresent() && wanted.getAsInt() == 0) {
            return;
        }
        OptionalInt limit = limit(service, code);
        OptionalInt used = usage.count();
        if (wanted.isEmpty() || limit.isEmpty() || used.isEmpty()) {
            checks.add(
                    Check.warning(
                            subject,
                            "The quota could not be checked"
                                    + (wanted.isPresent()
                                            ? "; the stack needs " + wanted.getAsInt()
                                            : "")
                                    + ".",
                            "Look at quota " + code + " of " + service + " in Service Quotas."));
            return;
        }
        int needed = wanted.getAsInt();
        int free = limit.getAsInt() - used.getAsInt();
        String text =
                "The stack needs "
                        + needed
                        + "; "
                        + free
                        + " of "
                        + limit.getAsInt()
                        + (free == 1 ? " is free." : " are free.");
        checks.add(
                needed <= free
                        ? Check.passed(subject, text)
                        : Check.failed(
                                subject,
                                text,
                                "Ask for a higher quota ("
                                        + code
                                        + " of "
                                        + service
                                        + " in Service Quotas), or free some."));
    }

    private OptionalInt limit(String service, String code) {
        String body = "{\"ServiceCode\":\"" + service + "\",\"QuotaCode\":\"" + code + "\"}";
        OptionalInt applied = value("GetServiceQuota", body);
        return applied.isPresent() ? applied : value("GetAWSDefaultServiceQuota", body);
    }

    private OptionalInt value(String operation, String body) {
        Optional<Matcher> match =
                calls.json("servicequotas", "ServiceQuotasV20190624." + operation, body)
                        .filter(Answer::isFine)
                        .map(answer -> VALUE.matcher(answer.body()))
                        .filter(Matcher::find);
        return match.isPresent()
                ? OptionalInt.of((int) Double.parseDouble(match.get().group(1)))
                : OptionalInt.empty();
    }

    private OptionalInt count(String service, String action, String version, String mark) {
        Optional<String> body = ask(service, action, version, Map.of());
        return body.isPresent()
                ? OptionalInt.of(body.get().split(Pattern.quote(mark), -1).length - 1)
                : OptionalInt.empty();
    }

    /// A partial list would count too little, so it counts as none.
    private Optional<String> ask(
            String service, String action, String version, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Action", action);
        fields.put("Version", version);
        fields.putAll(more);
        return calls.form(service, fields)
                .filter(Answer::isFine)
                .map(Answer::body)
                .filter(body -> !body.contains("<nextToken>") && !body.contains("<NextMarker>"));
    }

    private OptionalInt usedCpus() {
        Optional<String> body =
                ask(
                        "ec2",
                        "DescribeInstances",
                        EC2_VERSION,
                        Map.of(
                                "Filter.1.Name",
                                "instance-state-name",
                                "Filter.1.Value.1",
                                "running"));
        if (body.isEmpty()) {
            return OptionalInt.empty();
        }
        int sum = 0;
        for (MatchResult found : CPUS.matcher(body.get()).results().toList()) {
            sum += Integer.parseInt(found.group(1)) * Integer.parseInt(found.group(2));
        }
        return OptionalInt.of(sum);
    }

    /// What the machines of the product take when the stack comes up; a group that grows later
    /// takes more.
    private OptionalInt wantedCpus() {
        Map<String, Integer> machines = new LinkedHashMap<>();
        for (MachineGroup group : plan.machines()) {
            machines.merge(group.cluster().size(), group.min(), Integer::sum);
        }
        Map<String, String> types = new LinkedHashMap<>();
        machines.keySet().forEach(type -> types.put("InstanceType." + (types.size() + 1), type));
        Optional<String> body = ask("ec2", "DescribeInstanceTypes", EC2_VERSION, types);
        if (body.isEmpty()) {
            return OptionalInt.empty();
        }
        int sum = 0;
        int found = 0;
        for (MatchResult type : TYPE.matcher(body.get()).results().toList()) {
            sum += machines.getOrDefault(type.group(1), 0) * Integer.parseInt(type.group(2));
            found += machines.containsKey(type.group(1)) ? 1 : 0;
        }
        return found == machines.size() ? OptionalInt.of(sum) : OptionalInt.empty();
    }
}
