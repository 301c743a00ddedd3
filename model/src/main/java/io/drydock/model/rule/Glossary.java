package io.drydock.model.rule;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words that rules use and that only somebody who knows WSO2, AWS or Kubernetes knows.
public final class Glossary {

    /// A word and what it means.
    ///
    /// @param word the word as people write it
    /// @param meaning one sentence without a full stop
    public record Term(String word, String meaning) {

        private boolean isIn(String text) {
            return Pattern.compile("\\b" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "s?\\b")
                    .matcher(text)
                    .find();
        }
    }

    /// All words, those of the product first.
    public static final List<Term> TERMS =
            List.of(
                    new Term(
                            "gateway", "takes API calls and passes them on to the services behind"),
                    new Term("key manager", "issues access tokens and says whether one is valid"),
                    new Term(
                            "traffic manager",
                            "counts calls and tells gateways when a rate limit is reached"),
                    new Term(
                            "publisher", "the web application in which APIs are made and deployed"),
                    new Term(
                            "developer portal",
                            "the web application in which others find APIs and subscribe to them;"
                                    + " up to 2.x it is called store"),
                    new Term(
                            "control plane",
                            "from 4.0 on: publisher, developer portal, administration and key"
                                    + " manager in one"),
                    new Term("all-in-one", "every part of API Manager in one process"),
                    new Term(
                            "core",
                            "up to 3.x: publisher, portal, administration and traffic manager in"
                                    + " one process"),
                    new Term(
                            "analytics",
                            "up to 3.x a product of its own: workers compute statistics, a"
                                    + " dashboard shows them"),
                    new Term("artefact", "an API as a file that a gateway loads and serves"),
                    new Term(
                            "event hub",
                            "the part of the control plane that tells gateways of changes"),
                    new Term(
                            "environment",
                            "the name under which gateways get those APIs that are meant for them"),
                    new Term(
                            "profile", "the part of the product that a node runs, such as gateway"),
                    new Term("carbon console", "the older administration pages of WSO2 products"),
                    new Term("integrator", "Enterprise Integrator, which joins other systems"),
                    new Term("chart", "a package that installs software on Kubernetes with Helm"),
                    new Term("release", "one installation of a chart"),
                    new Term("pod", "one running copy of a program on Kubernetes"),
                    new Term(
                            "availability zone",
                            "one or more data centres of AWS that fail together, and apart from the"
                                    + " other zones of the region"),
                    new Term("mount target", "where machines of one zone reach a file system"),
                    new Term(
                            "NAT gateway",
                            "the way from private machines to the internet, and not back"),
                    new Term(
                            "bastion", "the machine through which administrators log in to others"),
                    new Term("Multi-AZ", "a database server with a standby in another zone"),
                    new Term(
                            "session affinity",
                            "a load balancer sends the same visitor to the same node"),
                    new Term("autoscaler", "starts and stops pods or machines as the load asks"));

    private Glossary() {}

    /// The words that a text uses, in the order of the list.
    public static List<Term> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return TERMS.stream().filter(term -> term.isIn(lower)).toList();
    }
}
