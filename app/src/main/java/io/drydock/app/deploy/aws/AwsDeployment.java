package io.drydock.app.deploy.aws;

import io.drydock.app.deploy.Action;
import io.drydock.app.deploy.Check;
import io.drydock.app.deploy.Deployment;
import io.drydock.app.deploy.DeploymentException;
import io.drydock.app.deploy.Difference;
import io.drydock.app.deploy.Outcome;
import io.drydock.app.deploy.Outcome.Result;
import io.drydock.app.deploy.Patience;
import io.drydock.app.deploy.Place;
import io.drydock.app.deploy.Preview;
import io.drydock.app.deploy.Step;
import io.drydock.app.deploy.aws.ChangeSetMaker.ChangeSet;
import io.drydock.app.deploy.aws.Endings.Wanted;
import io.drydock.export.cloudformation.ElementNames;
import io.drydock.export.cloudformation.StackParameters;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// A design on its way to a CloudFormation stack. What the stack is like is always asked of AWS;
/// this machine only remembers what saves questions.
public final class AwsDeployment implements Deployment {

    private static final int LOOKS_TO_EMPTY = 5;

    private final AwsTarget target;
    private final StackSource source;
    private final ElementNames elements;
    private final StackRecords records;
    private final AwsAccess.Clients clients;
    private final CloudFormationClient cloudFormation;
    private final Patience patience;
    private final Calls calls;
    private final StackLook look;
    private final StackOrders orders;
    private final Map<String, ChangeSet> previews = new LinkedHashMap<>();
    private Optional<String> shell = Optional.empty();
    private Optional<String> account = Optional.empty();
    private Consumer<String> waits = text -> {};
    private volatile boolean active;
    private volatile boolean cancelAsked;
    private boolean cancelled;

    /// Opens the way to a stack. Nothing is asked of AWS yet.
    ///
    /// @param source what is deployed
    /// @param state the folder of the user's state
    /// @throws DeploymentException when AWS would not take the stack's name
    public AwsDeployment(StackSource source, AwsTarget target, Path state) {
        this(source, target, state, Pace.USUAL);
    }

    AwsDeployment(StackSource source, AwsTarget target, Path state, Pace pace) {
        this(source, target, state, pace, Patience.Time.system());
    }

    AwsDeployment(StackSource source, AwsTarget target, Path state, Pace pace, Patience.Time time) {
        if (!AwsTarget.isValidName(target.stack())) {
            throw new DeploymentException(
                    target.stack()
                            + " is no name for a stack: use letters, digits and hyphens, a letter"
                            + " first.");
        }
        this.target = target;
        this.source = source;
        this.elements = ElementNames.of(source.design());
        this.records = new StackRecords(state, target.access(), target.stack());
        this.clients = target.access().open();
        this.cloudFormation = clients.cloudFormation();
        this.patience = new Patience(time, pace.silence());
        this.calls = new Calls(target.access(), pace, patience);
        this.look = new StackLook(cloudFormation, calls);
        this.orders = new StackOrders(cloudFormation, calls, look);
    }

    /// The parameters given last for a stack on this machine, without secret ones.
    ///
    /// @param state the folder of the user's state
    public static Map<String, String> remembered(Path state, AwsAccess access, String stack) {
        return new StackRecords(state, access, stack).read().parameters();
    }

    @Override
    public Place place() {
        return new Place(
                Place.Target.AWS,
                target.stack(),
                account.map(it -> "account " + it + ", ").orElse("") + target.access().region());
    }

    @Override
    public void tell(Consumer<String> listener) {
        waits = listener;
        patience.tell(listener);
    }

    @Override
    public void detail(Consumer<String> listener) {
        calls.detail(listener);
    }

    @Override
    public List<Check> check() {
        patience.begin();
        return new Preflight(
                        source, target, clients, calls, look, new SiteStacks(source, target, calls))
                .check(this::know);
    }

    private void know(String number) {
        account = Optional.of(number);
    }

    @Override
    public Preview preview() {
        patience.begin();
        Optional<Stack> stack = look.find(target.stack());
        stack.ifPresent(it -> {
            look.refuseForeign(it);
            SiteStacks.objection(it, source)
                    .ifPresent(objection -> {
                        throw new DeploymentException(objection + " Choose another name.");
                    });
            StackStates.refuseUnchangeable(target.stack(), it.stackStatusAsString());
        });
        boolean isNew = stack.isEmpty() || StackLook.isShell(stack);
        AwsTarget complete = target.withAlso(handedOn(stack));
        ChangeSetMaker maker = new ChangeSetMaker(cloudFormation, calls);
        ChangeSet changeSet =
                maker.make(
                        new ChangeSetRequests(source, complete, clients, calls).of(stack, isNew));
        if (stack.isEmpty()) {
            shell = Optional.of(changeSet.stack());
        }
        Preview preview =
                new PreviewReader(source, elements, maker::readNested)
                        .read(changeSet.id(), isNew, maker.read(changeSet.id()));
        previews.put(preview.id(), changeSet);
        return preview;
    }

    /// What other stacks tell is looked up each time and never remembered: they may have been made
    /// anew since.
    private Map<String, String> handedOn(Optional<Stack> stack) {
        Handover handover = new SiteStacks(source, target, calls).look();
        handover.missing(Preflight.values(stack, target).keySet()).stream()
                .findFirst()
                .ifPresent(missing -> {
                    throw new DeploymentException(
                            missing.reason()
                                    + " It tells "
                                    + missing.what().parameter()
                                    + ": deploy that site first, or give the value yourself.");
                });
        return handover.values();
    }

    @Override
    public Outcome apply(Preview preview, Consumer<Step> listener) {
        ChangeSet changeSet =
                Optional.ofNullable(previews.get(preview.id()))
                        .orElseThrow(() ->
                                new DeploymentException(
                                        "This preview is not of this deployment, or is already"
                                                + " applied. Look at a new one."));
        if (preview.changes().isEmpty()) {
            Optional<Stack> stack = look.find(target.stack());
            return new Outcome(
                    Result.DONE,
                    stack.map(Stack::stackStatusAsString).orElse(""),
                    "Everything already is as the design wants it.",
                    Optional.empty(),
                    StackLook.outputs(stack),
                    List.of());
        }
        Outcome applied =
                operate(
                        changeSet.stack(),
                        Wanted.APPLIED,
                        listener,
                        reader -> {
                            reader.skipPast();
                            String token = remember("apply", changeSet.stack());
                            previews.remove(preview.id());
                            shell = Optional.empty();
                            orders.execute(changeSet, target.keepOnFailure(), token);
                        });
        return preview.isNew() && applied.isDone()
                ? protect(changeSet.stack(), applied, listener)
                : applied;
    }

    /// What holds data is kept from being deleted once everything is there: before, it would keep a
    /// creation that fails from being taken back.
    private Outcome protect(String id, Outcome made, Consumer<Step> listener) {
        Optional<Stack> stack = look.find(id).filter(StackLook::isUnprotected);
        if (stack.isEmpty() || target.parameters().containsKey(StackParameters.PROTECTION)) {
            return made;
        }
        try {
            Outcome end =
                    operate(
                            id,
                            Wanted.APPLIED,
                            listener,
                            reader -> {
                                reader.skipPast();
                                orders.change(
                                        stack.get(),
                                        StackParameters.PROTECTION,
                                        "true",
                                        remember("apply", id));
                            });
            return end.isDone()
                    ? made.with(end.status(), "What holds data is protected against deletion.")
                    : made.with(end.status(), unprotected(end.text()));
        } catch (DeploymentException refused) {
            return made.with(made.status(), unprotected(String.valueOf(refused.getMessage())));
        }
    }

    private static String unprotected(String why) {
        return "What holds data is not protected against deletion: "
                + why
                + " The next deployment protects it, or an update with the parameter "
                + StackParameters.PROTECTION
                + " as true.";
    }

    /// Written before AWS is asked: after a crash in between, there is a trace of it.
    private String remember(String operation, String stack) {
        String token = "drydock-" + UUID.randomUUID();
        Map<String, String> parameters = new LinkedHashMap<>(records.read().parameters());
        parameters.putAll(target.parameters());
        TemplateParameter.of(source.template()).stream()
                .filter(TemplateParameter::secret)
                .forEach(secret -> parameters.remove(secret.name()));
        // Asked for once, not with each deployment.
        parameters.remove(StackParameters.IMAGE, AwsTarget.NEWEST);
        records.write(
                new StackRecord(stack, operation, token, target.override().orElse(""), parameters));
        return token;
    }

    private interface Start {
        void start(EventReader reader);
    }

    private Outcome operate(String stack, Wanted wanted, Consumer<Step> listener, Start start) {
        Course course = new Course(target.stack(), elements, listener, patience::now);
        patience.begin();
        patience.tell(course::note);
        calls.underWay(true);
        cancelled = false;
        active = true;
        try {
            EventReader reader = new EventReader(cloudFormation, calls, stack);
            start.start(reader);
            return watch(stack, wanted, reader, course);
        } finally {
            active = false;
            cancelAsked = false;
            calls.underWay(false);
            patience.tell(waits);
        }
    }

    /// From here on something is under way: losing sight of it is no failure of it.
    private Outcome watch(String stack, Wanted wanted, EventReader reader, Course course) {
        try {
            Follower follower =
                    new Follower(look, calls, status -> cancelWhereAsked(stack, status, course));
            String status = follower.follow(stack, reader, course);
            Map<String, String> outputs = StackLook.outputs(look.find(stack));
            return new Endings(target.stack(), source.template())
                    .of(wanted, status, cancelled, course, outputs);
        } catch (DeploymentException lost) {
            return new Outcome(
                    Result.DETACHED,
                    "UNKNOWN",
                    lost.getMessage()
                            + " The operation goes on at AWS; reattach to the stack "
                            + target.stack()
                            + " to follow it again.",
                    course.cause(),
                    Map.of(),
                    List.of());
        }
    }

    private void cancelWhereAsked(String stack, String status, Course course) {
        if (!cancelAsked || cancelled) {
            return;
        }
        try {
            cancelled = orders.cancel(stack, status, "drydock-" + UUID.randomUUID());
            if (!cancelled) {
                cancelAsked = false;
                course.note("It cannot be cancelled any more (" + status + ").");
            }
        } catch (DeploymentException refused) {
            cancelAsked = false;
            course.note("It was not cancelled: " + refused.getMessage());
        }
    }

    @Override
    public Optional<Outcome> reattach(Consumer<Step> listener) {
        patience.begin();
        Optional<Stack> running = current().filter(stack -> isRunning(stack.stackStatusAsString()));
        return running.map(stack -> follow(stack, listener));
    }

    /// By name; a stack that was being deleted is known by its ARN only, once it is gone.
    private Optional<Stack> current() {
        Optional<Stack> named = look.find(target.stack());
        named.ifPresent(look::refuseForeign);
        return named;
    }

    private static boolean isRunning(String status) {
        return StackStates.isRunning(status) && !StackStates.isShell(status);
    }

    private Outcome follow(Stack stack, Consumer<Step> listener) {
        boolean deleting = stack.stackStatusAsString().startsWith("DELETE");
        boolean wanted = records.read().operation().startsWith(Action.DELETE.name());
        return operate(
                stack.stackId(),
                deleting && wanted ? Wanted.DELETED : Wanted.APPLIED,
                listener,
                EventReader::skipToOperation);
    }

    @Override
    public String status() {
        patience.begin();
        Optional<Stack> stack = look.find(target.stack());
        if (stack.isEmpty()) {
            return "There is no stack " + target.stack() + ".";
        }
        Optional<String> reason = Optional.ofNullable(stack.get().stackStatusReason());
        return "The stack "
                + target.stack()
                + " is "
                + stack.get().stackStatusAsString()
                + reason.map(text -> ": " + text).orElse("")
                + (isForeignStack(stack.get()) ? ". Drydock did not make it." : ".")
                + stuck(stack.get());
    }

    private String stuck(Stack stack) {
        if (!stack.stackStatusAsString().equals("DELETE_FAILED")) {
            return "";
        }
        List<String> names = new StackContents(cloudFormation, calls).stuckNames(stack.stackId());
        return names.isEmpty() ? "" : " What got stuck: " + String.join(", ", names) + ".";
    }

    private boolean isForeignStack(Stack stack) {
        return !StackStates.isShell(stack.stackStatusAsString()) && !look.isOurs(stack);
    }

    @Override
    public Set<Action> actions() {
        patience.begin();
        return look.find(target.stack())
                .filter(stack -> !isForeignStack(stack))
                .map(stack -> StackStates.actions(stack.stackStatusAsString()))
                .orElse(EnumSet.noneOf(Action.class));
    }

    @Override
    public Outcome perform(Action action, Consumer<Step> listener) {
        Stack stack =
                current()
                        .orElseThrow(() ->
                                new DeploymentException(
                                        "There is no stack " + target.stack() + "."));
        String status = stack.stackStatusAsString();
        if (!StackStates.actions(status).contains(action)) {
            throw new DeploymentException(
                    action.title() + " is not possible while the stack is " + status + ".");
        }
        return switch (action) {
            case CANCEL -> {
                cancelAsked = true;
                yield follow(stack, listener);
            }
            case ROLL_BACK -> order(stack, action, Wanted.BACK, listener, orders::rollBack);
            case CONTINUE_ROLLBACK ->
                    order(stack, action, Wanted.BACK, listener, orders::continueRollback);
            case DELETE -> order(stack, action, Wanted.DELETED, listener, orders::delete);
            case DELETE_RETAINING ->
                    order(stack, action, Wanted.DELETED, listener, orders::deleteRetaining);
        };
    }

    private interface Order {
        void give(Stack stack, String token);
    }

    private Outcome order(
            Stack stack, Action action, Wanted wanted, Consumer<Step> listener, Order order) {
        return operate(
                stack.stackId(),
                wanted,
                listener,
                reader -> {
                    reader.skipPast();
                    order.give(stack, remember(action.name(), stack.stackId()));
                });
    }

    @Override
    public List<Difference> drift() {
        patience.begin();
        Stack stack =
                current()
                        .orElseThrow(() ->
                                new DeploymentException(
                                        "There is no stack "
                                                + target.stack()
                                                + " to compare with."));
        return new DriftReader(cloudFormation, calls, elements).read(stack.stackId());
    }

    @Override
    public void cancel() {
        if (active) {
            cancelAsked = true;
            patience.wake();
        } else {
            patience.stop();
        }
    }

    /// Tidies up previews that were not applied: their change sets, and the empty stack that AWS
    /// keeps the first of them in.
    @Override
    public void close() {
        patience.begin();
        try {
            for (ChangeSet changeSet : previews.values()) {
                calls.once(
                        () -> cloudFormation.deleteChangeSet(r -> r.changeSetName(changeSet.id())));
            }
            if (shell.isPresent() && isUnused(shell.get())) {
                calls.once(() -> cloudFormation.deleteStack(r -> r.stackName(shell.get())));
            }
        } catch (SdkException | DeploymentException left) {
            // What is left costs nothing, and the next preview uses it.
            previews.clear();
        } finally {
            clients.close();
        }
    }

    /// A change set with nested ones takes AWS a moment to delete.
    private boolean isEmptied(String stack) {
        for (int look = 1; ; look++) {
            if (cloudFormation.listChangeSets(r -> r.stackName(stack)).summaries().isEmpty()) {
                return true;
            }
            if (!source.templates().isNested() || look >= LOOKS_TO_EMPTY) {
                return false;
            }
            calls.rest();
        }
    }

    private boolean isUnused(String stack) {
        return isEmptied(stack)
                && cloudFormation.describeStacks(r -> r.stackName(stack)).stacks().stream()
                        .allMatch(it -> StackStates.isShell(it.stackStatusAsString()));
    }
}
