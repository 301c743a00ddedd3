package io.drydock.app.cli;

import io.drydock.model.rule.Rule;
import io.drydock.model.rule.RuleBook;
import io.drydock.model.rule.RuleInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the rule book.
@Command(
        name = "rules",
        description = "List the rules that designs are checked against.",
        footer = {"", "Read more about one of them with: drydock explain RULE-ID"})
final class RulesCommand implements Runnable {

    @Mixin private Output output;

    @Override
    public void run() {
        for (Rule rule : RuleBook.rules()) {
            RuleInfo info = rule.info();
            output.result()
                    .printf("%-8s %-11s %s%n", info.id(), info.severity().key(), info.title());
        }
        output.note(RuleBook.rules().size() + " rules");
    }
}
