package io.drydock.app.cli;

import io.drydock.app.workspace.MistakeReport;
import io.drydock.app.workspace.UserFolders;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The root of the command line. Without a subcommand it opens the designer.
@Command(
        name = "drydock",
        mixinStandardHelpOptions = true,
        version = "drydock 1.0.0",
        description = "Design, check and export WSO2 deployments on AWS.",
        synopsisHeading = "",
        customSynopsis = {"Usage: drydock [FILE]", "       drydock COMMAND [OPTIONS]"},
        parameterListHeading = "%n",
        optionListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Start with:",
            "  drydock                                              open the designer",
            "  drydock new --pattern cp-tm-gw -o design.json        write a design",
            "  drydock validate design.json                         check it",
            "  drydock export design.json --to svg -o design.svg    draw it",
            "",
            "Exit codes: 0 fine, 1 findings of severity error, 2 bad usage or unreadable input,",
            "130 cancelled."
        },
        subcommands = {
            NewCommand.class,
            PatternsCommand.class,
            ValidateCommand.class,
            FixCommand.class,
            AcceptCommand.class,
            ExportCommand.class,
            CheckHelmCommand.class,
            ImportHelmCommand.class,
            DeployCommand.class,
            RecogniseCommand.class,
            AdviseCommand.class,
            MigrateCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            RulesCommand.class,
            SchemaCommand.class,
            StartUpCommand.class
        })
public final class DrydockCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The design to open; the gallery, if left out.")
    private @Nullable Path file;

    private DrydockCommand() {}

    /// Runs one command.
    ///
    /// @param args what was typed after the program's name
    /// @return the exit code
    public static int execute(String... args) {
        if (opensWindow(args)) {
            return openAtOnce(Stream.of(args).findFirst().map(Path::of));
        }
        if (StartUpCommand.isPlain(args)) {
            return StartUpCommand.measure(Path.of(args[1]), writer());
        }
        CommandLine commandLine = commandLine();
        // Subcommands would each have a writer of their own, and nobody to flush it.
        PrintWriter out = writer();
        commandLine.setOut(out);
        try {
            return commandLine.execute(args);
        } catch (RuntimeException | Error failure) {
            return explain(failure, commandLine.getErr());
        } finally {
            out.flush();
        }
    }

    private static PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(System.out, System.out.charset()), true);
    }

    /// A person waits for the window, and it needs none of the commands, which take a while to set
    /// up.
    private static boolean opensWindow(String... args) {
        return args.length == 0 || (args.length == 1 && isFile(args[0]));
    }

    /// What cannot be a path at all is left to the command line, which says so.
    private static boolean isFile(String argument) {
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static int openAtOnce(Optional<Path> file) {
        try {
            return open(file);
        } catch (RuntimeException | Error failure) {
            return explain(
                    failure,
                    new PrintWriter(
                            new OutputStreamWriter(System.err, System.err.charset()), true));
        }
    }

    private static int open(Optional<Path> file) {
        file.ifPresent(DesignFile::read);
        Designer.open(file);
        return ExitCode.FINE;
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new DrydockCommand());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.registerConverter(Path.class, DrydockCommand::path);
        commandLine.registerConverter(URI.class, DrydockCommand::address);
        commandLine.setExecutionStrategy(DrydockCommand::run);
        commandLine.setExecutionExceptionHandler(
                (exception, failed, parsed) -> explain(exception, failed.getErr()));
        return commandLine;
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException odd) {
            throw new CommandLine.TypeConversionException(
                    DesignFile.printable(text) + " is no path (" + odd.getReason() + ")");
        }
    }

    private static URI address(String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() == null) {
                throw new CommandLine.TypeConversionException(
                        DesignFile.printable(text)
                                + " is no address, such as http://localhost:4566");
            }
            return address;
        } catch (URISyntaxException odd) {
            throw new CommandLine.TypeConversionException(
                    DesignFile.printable(text) + " is no address (" + odd.getReason() + ")");
        }
    }

    /// The program ends right after a command, so nothing may be left in a writer.
    private static int run(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Error failure) {
            return explain(failure, parsed.commandSpec().commandLine().getErr());
        } finally {
            parsed.asCommandLineList().forEach(command -> command.getOut().flush());
        }
    }

    @Override
    public Integer call() {
        return open(Optional.ofNullable(file));
    }

    /// A failure with a message is told in its words; anything else is a fault of ours and says so,
    /// with a report beside instead of a trace on the screen.
    private static int explain(Throwable failure, PrintWriter err) {
        if (failure instanceof CommandFailure told) {
            err.println(DesignFile.terminal(String.valueOf(told.getMessage())));
            return told.exitCode();
        }
        if (failure instanceof InvalidPathException odd) {
            err.println(
                    "drydock: "
                            + DesignFile.printable(odd.getInput())
                            + " is no path ("
                            + odd.getReason()
                            + "); give another name.");
            return ExitCode.USAGE;
        }
        err.println(
                "drydock: a mistake of the program ("
                        + failure.getClass().getSimpleName()
                        + "), nothing was left half-written."
                        + MistakeReport.keep(UserFolders.state(), failure, Optional.empty()));
        return ExitCode.USAGE;
    }
}
