using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Catalog.Embedded;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>Words that verdicts are made of, and names of nobody. A user of such a name keeps it: replacing <c>Allow</c> everywhere
/// would turn policies round.</summary>
internal static partial class ReservedWords
{
    // Written for people, or made up.
    private static readonly HashSet<string> NotRead = ["examples", "sample", "samples", "title", "titleJa", "titleEn", "note", "ja", "en", "$at", "description"];

    private static readonly HashSet<string> Nobody = new(
        [
            "root", "root_account", "<root_account>", "admin", "administrator", "administrators", "guest", "system", "anonymous", "unknown", "none", "self",
            "amazon", "aws", "user", "users", "mail", "redacted", "invalid", "default", "true", "false", "null", "postgres", "sa", "rdsadmin", "localhost", "-", "*",
        ],
        StringComparer.OrdinalIgnoreCase);

    // The grammar of policies, which code reads and not the catalogue.
    private static readonly string[] Grammar =
    [
        "Statement", "Sid", "Effect", "Allow", "Deny", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition", "Version",
        "Service", "Federated", "CanonicalUser", "Block", "Count", "Captcha", "Challenge", "And", "Or", "Not", "inbound", "outbound", "ingress", "egress",
        "tcp", "udp", "icmp", "all", "global", "management", "security", "tenant", "workload", "sandbox", "arn", "iam", "sts", "organizations",
    ];

    private static readonly Lazy<(HashSet<string> Words, string Text)> Read = new(() =>
    {
        var written = EmbeddedCatalog.Written().ToList();
        return ([.. written.SelectMany(e => Texts(e, NotRead)).SelectMany(t => Word().Matches(t)).Select(m => m.Value).Where(w => w.Any(char.IsLetter)), .. Grammar, .. Members()],
            string.Join('\n', written.SelectMany(e => Texts(e, [])).Where(t => t.Any(c => c > '\u02ff'))));
    });

    /// <summary>True if the name stays.</summary>
    public static bool Has(string name) => Nobody.Contains(name) || Read.Value.Words.Contains(name)
        || (name.Any(c => c > '\u02ff') && Read.Value.Text.Contains(name, StringComparison.Ordinal));

    private static IEnumerable<string> Texts(JToken token, HashSet<string> without) => token switch
    {
        JObject o => o.Properties().Where(p => !without.Contains(p.Name)).SelectMany(p => Texts(p.Value, without).Prepend(p.Name)),
        JArray a => a.SelectMany(e => Texts(e, without)),
        JValue { Value: string text } => [text],
        _ => [],
    };

    private static IEnumerable<string> Members()
    {
        var seen = new HashSet<Shape>(ReferenceEqualityComparer.Instance);
        var names = new HashSet<string>(StringComparer.Ordinal);
        void Walk(Shape? shape)
        {
            if (shape is null || !seen.Add(shape))
                return;
            foreach (var (name, member) in shape.Members)
            {
                names.Add(name);
                Walk(member.Shape);
            }

            Walk(shape.Element?.Shape);
        }

        foreach (var operation in ServiceModels.Names.SelectMany(s => ServiceModels.Find(s)!.Operations.Values))
            Walk(operation.Output);
        return names.Concat(ServiceModels.Names);
    }

    [GeneratedRegex(@"[A-Za-z0-9_]+(?:[-.][A-Za-z0-9_]+)*|[A-Za-z0-9_]+")]
    private static partial Regex Word();
}
