using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Access.Policies;

/// <summary>IAM policy documents, none larger than IAM takes.</summary>
internal static class PolicyDocuments
{
    /// <summary>How many characters a managed policy may have, white space not counted.</summary>
    public const int MostCharacters = 6144;

    private const string Version = "2012-10-17";

    /// <summary>The documents that together allow what the statements name; as few as the limit permits when filled in order.</summary>
    public static IReadOnlyList<JObject> Of(IEnumerable<PolicyStatement> statements)
    {
        var documents = new List<JObject>();
        foreach (var statement in statements)
        {
            JArray? actions = null;
            foreach (var action in statement.Actions)
            {
                actions ??= documents.Count > 0 ? AddStatement(documents[^1], statement.Sid) : null;
                actions?.Add(action);
                if (actions is not null && Size(documents[^1]) <= MostCharacters)
                    continue;
                // It does not fit, or nothing is there yet: begin another document
                actions?.Last!.Remove();
                if (actions is { Count: 0 })
                    actions.Parent!.Parent!.Remove();
                documents.Add(Empty());
                actions = AddStatement(documents[^1], statement.Sid);
                actions.Add(action);
            }
        }

        return documents;
    }

    /// <summary>The document for assuming a role of that name in whatever account.</summary>
    public static JObject AssumeRole(string roleName)
    {
        var document = Empty();
        Statements(document).Add(new JObject
        {
            ["Sid"] = "Iso27017AssumeRole",
            ["Effect"] = "Allow",
            ["Action"] = "sts:AssumeRole",
            ["Resource"] = $"arn:aws:iam::*:role/{roleName.TrimStart('/')}",
        });
        return document;
    }

    /// <summary>A document as text, indented.</summary>
    public static string Text(JObject document) => document.ToString(Formatting.Indented).ReplaceLineEndings("\n");

    /// <summary>The characters that IAM counts.</summary>
    public static int Size(JObject document) => document.ToString(Formatting.None).Count(c => !char.IsWhiteSpace(c));

    private static JObject Empty() => new() { ["Version"] = Version, ["Statement"] = new JArray() };

    private static JArray Statements(JObject document) => (JArray)document["Statement"]!;

    private static JArray AddStatement(JObject document, string sid)
    {
        var actions = new JArray();
        // Listing and describing know no single resources, and an audit must see those that nobody thought of
        Statements(document).Add(new JObject { ["Sid"] = sid, ["Effect"] = "Allow", ["Action"] = actions, ["Resource"] = "*" });
        return actions;
    }
}
