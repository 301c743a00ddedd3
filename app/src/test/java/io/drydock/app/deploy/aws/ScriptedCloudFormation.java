package io.drydock.app.deploy.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// One CloudFormation stack on this machine that goes through what a test wrote down, spoken to in
/// the query protocol. Each look at the stack lets the next thing happen. It counts what was really
/// started.
final class ScriptedCloudFormation implements AutoCloseable {

    static final String STACK = "arn:aws:cloudformation:us-east-1:123456789012:stack/apim/1";
    static final String NAME = "apim";

    /// The region that a request is signed for, beside what it says.
    static final String REGION = "signed for";

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /// What goes wrong with a request.
    enum Fault {
        /// Too many requests.
        THROTTLED,
        /// The connection ends before the request is taken.
        LOST,
        /// The request is done, and its answer gets lost.
        ANSWER_LOST,
        /// AWS fails by itself.
        FAILING,
        /// The request is taken, and nothing comes until [#speak].
        SILENT,
        /// The credentials are outdated.
        EXPIRED
    }

    /// A stack in another region that is only looked at.
    record Other(
            String name,
            String status,
            Map<String, String> tags,
            Map<String, String> outputs,
            Map<String, String> parameters) {}

    /// Something that happens to a resource, or to the stack itself.
    record Move(String name, String type, String physical, String status, String reason) {}

    static Move stack(String status, String reason) {
        return new Move(NAME, "AWS::CloudFormation::Stack", STACK, status, reason);
    }

    static Move resource(String name, String type, String status, String reason) {
        return new Move(name, type, name.toLowerCase(Locale.ROOT) + "-1", status, reason);
    }

    final Map<String, Integer> counts = new HashMap<>();
    final List<Map<String, String>> requests = new ArrayList<>();
    final Map<String, List<List<Move>>> reactions = new HashMap<>();
    final Map<String, List<Move>> nested = new LinkedHashMap<>();
    final Map<String, String> nestedChanges = new LinkedHashMap<>();
    final Map<String, List<Move>> contents = new LinkedHashMap<>();
    final Map<String, String> objects = new LinkedHashMap<>();
    final Map<String, List<Other>> others = new LinkedHashMap<>();
    boolean hidesOthers;
    Optional<String> status = Optional.empty();
    String tag = StackLook.TAG;
    String site = "";
    String changes = change("Add", "ApimDatabase", "AWS::RDS::DBInstance", "");
    String refusal = "";
    String zones = "";
    String drifts = "";
    int slowDeletions;
    int stacks;
    boolean isProtected;

    private final HttpServer server;
    private final List<String> events = new ArrayList<>();
    private final Deque<List<Move>> script = new ArrayDeque<>();

    /// What Systems Manager says is the newest image.
    static final String NEWEST_IMAGE = "ami-0123456789abcdef0";

    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final Set<String> tokens = new HashSet<>();

    /// The values that a stack has, beside the network of staff.
    final Map<String, String> values = new LinkedHashMap<>();

    private String changeSet = "";
    private String execution = "AVAILABLE";
    private final CountDownLatch silence = new CountDownLatch(1);
    private volatile InstantSource time = InstantSource.system();
    private Instant outageUntil = Instant.MIN;
    private int second;

    ScriptedCloudFormation() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        speak();
        server.stop(0);
    }

    /// A stack that is there already.
    synchronized void existing(String state) {
        status = Optional.of(state);
        record(stack("CREATE_IN_PROGRESS", "User Initiated"));
        record(stack("CREATE_COMPLETE", ""));
        if (!state.equals("CREATE_COMPLETE")) {
            record(stack(state, ""));
        }
    }

    /// What follows an order.
    @SafeVarargs
    final synchronized void after(String action, List<Move>... batches) {
        List<List<Move>> all = new ArrayList<>();
        for (List<Move> batch : batches) {
            all.add(batch);
        }
        reactions.put(action, all);
    }

    /// What happens next by itself.
    @SafeVarargs
    final synchronized void then(List<Move>... batches) {
        for (List<Move> batch : batches) {
            script.add(batch);
        }
    }

    synchronized void fault(String action, Fault fault, int times) {
        Deque<Fault> queue = faults.computeIfAbsent(action, key -> new ArrayDeque<>());
        for (int i = 0; i < times; i++) {
            queue.add(fault);
        }
    }

    /// The time by which an outage ends; the system's, if it is not said.
    void time(InstantSource source) {
        time = source;
    }

    /// Lets those go on that nothing was said to.
    void speak() {
        silence.countDown();
    }

    synchronized void outage(Duration length) {
        outageUntil = time.instant().plus(length);
    }

    synchronized int count(String action) {
        return counts.getOrDefault(action, 0);
    }

    synchronized String state() {
        return status.orElse("");
    }

    static String change(String action, String name, String type, String more) {
        return "<member><Type>Resource</Type><ResourceChange><Action>"
                + action
                + "</Action><LogicalResourceId>"
                + name
                + "</LogicalResourceId><ResourceType>"
                + type
                + "</ResourceType>"
                + more
                + "</ResourceChange></member>";
    }

    private void record(Move move) {
        second++;
        events.addFirst(event(STACK, move, "e" + second));
    }

    private String event(String stackId, Move move, String id) {
        return "<member><EventId>"
                + id
                + "</EventId><StackId>"
                + stackId
                + "</StackId><StackName>apim</StackName><LogicalResourceId>"
                + move.name()
                + "</LogicalResourceId><PhysicalResourceId>"
                + move.physical()
                + "</PhysicalResourceId><ResourceType>"
                + move.type()
                + "</ResourceType><Timestamp>"
                + START.plusSeconds(second)
                + "</Timestamp><ResourceStatus>"
                + move.status()
                + "</ResourceStatus>"
                + (move.reason().isEmpty()
                        ? ""
                        : "<ResourceStatusReason>" + move.reason() + "</ResourceStatusReason>")
                + "</member>";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"))
                .endsWith("GetParameter")) {
            send(exchange, 200, "{\"Parameter\": {\"Value\": \"" + NEWEST_IMAGE + "\"}}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            Map<String, String> form = form(body);
            form.put(REGION, region(exchange));
            if (isSilent(form.getOrDefault("Action", ""))) {
                keepSilent();
            }
            answer(exchange, form);
        } else {
            store(exchange, body);
        }
    }

    private synchronized boolean isSilent(String action) {
        Deque<Fault> queue = faults.get(action);
        if (queue == null || queue.peek() != Fault.SILENT) {
            return false;
        }
        queue.poll();
        return true;
    }

    private void keepSilent() throws IOException {
        try {
            silence.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /// What is put into a bucket; every bucket is there.
    private synchronized void store(HttpExchange exchange, String body) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            objects.put(exchange.getRequestURI().getPath(), body);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private synchronized void answer(HttpExchange exchange, Map<String, String> form)
            throws IOException {
        String action = form.getOrDefault("Action", "");
        Optional<Fault> fault = Optional.ofNullable(faults.get(action)).map(Deque::poll);
        if (time.instant().isBefore(outageUntil) || fault.filter(Fault.LOST::equals).isPresent()) {
            exchange.close();
            return;
        }
        if (fault.filter(Fault.THROTTLED::equals).isPresent()) {
            send(exchange, 400, error("Throttling", "Rate exceeded"));
            return;
        }
        if (fault.filter(Fault.FAILING::equals).isPresent()) {
            counts.merge("failures", 1, Integer::sum);
            send(exchange, 500, error("InternalFailure", "Something went wrong here"));
            return;
        }
        if (fault.filter(Fault.EXPIRED::equals).isPresent()) {
            send(exchange, 403, error("ExpiredToken", "The security token is expired"));
            return;
        }
        requests.add(form);
        counts.merge(action, 1, Integer::sum);
        String result = result(action, form);
        if (fault.isPresent()) {
            exchange.close();
        } else if (result.startsWith("<ErrorResponse")) {
            send(exchange, 400, result);
        } else {
            send(
                    exchange,
                    200,
                    "<"
                            + action
                            + "Response><"
                            + action
                            + "Result>"
                            + result
                            + "</"
                            + action
                            + "Result></"
                            + action
                            + "Response>");
        }
    }

    private static void send(HttpExchange exchange, int code, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/xml");
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private static String error(String code, String message) {
        return "<ErrorResponse><Error><Type>Sender</Type><Code>"
                + code
                + "</Code><Message>"
                + message
                + "</Message></Error></ErrorResponse>";
    }

    private String result(String action, Map<String, String> form) {
        return switch (action) {
            case "GetCallerIdentity" ->
                    "<Arn>arn:aws:iam::123456789012:user/ada</Arn><Account>123456789012</Account>";
            case "DescribeAvailabilityZones" ->
                    zones.isEmpty()
                            ? error("UnauthorizedOperation", "not allowed")
                            : "<availabilityZoneInfo>" + zones + "</availabilityZoneInfo>";
            case "DescribeStacks" ->
                    form.containsKey("StackName")
                            ? describeStacks(form.get("StackName"))
                            : listStacks(form.get(REGION));
            case "DescribeStackEvents" -> describeEvents(form.get("StackName"));
            case "CreateChangeSet" -> createChangeSet(form);
            case "DescribeChangeSet" -> describeChangeSet(form.get("ChangeSetName"));
            case "ListStackResources" -> listResources(form.get("StackName"));
            case "DeleteChangeSet" -> "";
            case "ListChangeSets" ->
                    count(action) <= slowDeletions
                            ? "<Summaries><member><Status>DELETE_IN_PROGRESS</Status></member>"
                                    + "</Summaries>"
                            : "<Summaries></Summaries>";
            case "ExecuteChangeSet" -> execute(form);
            case "DeleteStack",
                    "CancelUpdateStack",
                    "ContinueUpdateRollback",
                    "RollbackStack",
                    "UpdateStack" ->
                    react(action);
            case "UpdateTerminationProtection" -> {
                isProtected = false;
                yield "";
            }
            case "DetectStackDrift" -> "<StackDriftDetectionId>d1</StackDriftDetectionId>";
            case "DescribeStackDriftDetectionStatus" ->
                    "<DetectionStatus>"
                            + (count(action) < 3 ? "DETECTION_IN_PROGRESS" : "DETECTION_COMPLETE")
                            + "</DetectionStatus>";
            case "DescribeStackResourceDrifts" ->
                    "<StackResourceDrifts>" + drifts + "</StackResourceDrifts>";
            default -> error("UnknownOperation", "not part of this play: " + action);
        };
    }

    private static String region(HttpExchange exchange) {
        String signature = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String[] scope = signature.replaceFirst(".*Credential=", "").split("/", -1);
        return scope.length > 2 ? scope[2] : "";
    }

    private String listStacks(String region) {
        if (hidesOthers) {
            return error("AccessDenied", "not allowed to list stacks");
        }
        StringBuilder text = new StringBuilder("<Stacks>");
        for (Other other : others.getOrDefault(region, List.of())) {
            text.append("<member><StackId>arn:")
                    .append(other.name())
                    .append("</StackId><StackName>")
                    .append(other.name())
                    .append("</StackName><StackStatus>")
                    .append(other.status())
                    .append("</StackStatus><CreationTime>2026-01-01T00:00:00Z</CreationTime>")
                    .append(pairs("Tags", "Key", "Value", other.tags()))
                    .append(pairs("Outputs", "OutputKey", "OutputValue", other.outputs()))
                    .append(
                            pairs(
                                    "Parameters",
                                    "ParameterKey",
                                    "ParameterValue",
                                    other.parameters()))
                    .append("</member>");
        }
        return text + "</Stacks>";
    }

    private static String pairs(String list, String key, String value, Map<String, String> pairs) {
        StringBuilder text = new StringBuilder("<" + list + ">");
        pairs.forEach((name, content) ->
                text.append("<member><" + key + ">")
                        .append(name)
                        .append("</" + key + "><" + value + ">")
                        .append(content)
                        .append("</" + value + "></member>"));
        return text + "</" + list + ">";
    }

    private String describeStacks(String asked) {
        if (!script.isEmpty()) {
            for (Move move : script.poll()) {
                record(move);
                if (move.physical().equals(STACK)) {
                    status = Optional.of(move.status());
                }
            }
        }
        boolean named = !asked.startsWith("arn:");
        if (status.isEmpty() || (named && status.get().equals("DELETE_COMPLETE"))) {
            return error("ValidationError", "Stack with id " + asked + " does not exist");
        }
        return "<Stacks><member><StackId>"
                + STACK
                + "</StackId><StackName>apim</StackName><StackStatus>"
                + status.get()
                + "</StackStatus><CreationTime>2026-01-01T00:00:00Z</CreationTime>"
                + "<EnableTerminationProtection>"
                + isProtected
                + "</EnableTerminationProtection><Tags><member><Key>"
                + tag
                + "</Key><Value>d</Value></member>"
                + (site.isEmpty()
                        ? ""
                        : "<member><Key>drydock:site</Key><Value>" + site + "</Value></member>")
                + "</Tags><Outputs><member><OutputKey>Url</OutputKey>"
                + "<OutputValue>https://gw.example.com</OutputValue></member></Outputs>"
                + "<Parameters><member><ParameterKey>StaffCidr</ParameterKey>"
                + "<ParameterValue>10.1.0.0/16</ParameterValue></member>"
                + values.entrySet().stream()
                        .map(it ->
                                "<member><ParameterKey>"
                                        + it.getKey()
                                        + "</ParameterKey><ParameterValue>"
                                        + it.getValue()
                                        + "</ParameterValue></member>")
                        .collect(Collectors.joining())
                + "</Parameters></member></Stacks>";
    }

    private String describeEvents(String asked) {
        List<String> told =
                asked.equals(STACK)
                        ? events
                        : nested.getOrDefault(asked, List.of()).stream()
                                .map(move -> event(asked, move, asked + move.status()))
                                .toList();
        return "<StackEvents>" + String.join("", told) + "</StackEvents>";
    }

    private String createChangeSet(Map<String, String> form) {
        if (tokens.add(form.get("ClientToken"))) {
            changeSet =
                    "arn:aws:cloudformation:us-east-1:123456789012:changeSet/"
                            + form.get("ChangeSetName");
            execution = "AVAILABLE";
            if (status.isEmpty() || status.get().equals("DELETE_COMPLETE")) {
                stacks++;
                status = Optional.of("REVIEW_IN_PROGRESS");
                record(stack("REVIEW_IN_PROGRESS", "User Initiated"));
            }
        }
        return "<Id>" + changeSet + "</Id><StackId>" + STACK + "</StackId>";
    }

    private String listResources(String asked) {
        StringBuilder text = new StringBuilder("<StackResourceSummaries>");
        for (Move move : contents.getOrDefault(asked, List.of())) {
            text.append("<member><LogicalResourceId>")
                    .append(move.name())
                    .append("</LogicalResourceId><PhysicalResourceId>")
                    .append(move.physical())
                    .append("</PhysicalResourceId><ResourceType>")
                    .append(move.type())
                    .append("</ResourceType><ResourceStatus>")
                    .append(move.status())
                    .append("</ResourceStatus></member>");
        }
        return text + "</StackResourceSummaries>";
    }

    private String describeChangeSet(String asked) {
        if (nestedChanges.containsKey(asked)) {
            String inside = nestedChanges.get(asked);
            return inside.isEmpty()
                    ? "<Status>FAILED</Status><StatusReason>No updates are to be performed."
                            + "</StatusReason>"
                    : "<Status>CREATE_COMPLETE</Status><Changes>" + inside + "</Changes>";
        }
        boolean early = count("DescribeChangeSet") == 1;
        return "<ChangeSetId>"
                + changeSet
                + "</ChangeSetId><StackId>"
                + STACK
                + "</StackId><Status>"
                + (early
                        ? "CREATE_IN_PROGRESS"
                        : (refusal.isEmpty() ? "CREATE_COMPLETE" : "FAILED"))
                + "</Status><StatusReason>"
                + refusal
                + "</StatusReason><ExecutionStatus>"
                + execution
                + "</ExecutionStatus><Changes>"
                + changes
                + "</Changes>";
    }

    private String execute(Map<String, String> form) {
        if (!execution.equals("AVAILABLE")) {
            return error("InvalidChangeSetStatus", "it is " + execution);
        }
        counts.merge("executed " + form.get("ChangeSetName"), 1, Integer::sum);
        counts.merge("executions", 1, Integer::sum);
        execution = "EXECUTE_IN_PROGRESS";
        return react("ExecuteChangeSet");
    }

    private String react(String action) {
        script.clear();
        script.addAll(reactions.getOrDefault(action, List.of()));
        return "";
    }
}
