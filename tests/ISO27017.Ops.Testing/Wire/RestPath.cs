using ISO27017.Ops.Engine.Aws.Models;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Holds a path against an operation's template.</summary>
internal static class RestPath
{
    /// <summary>The labels' values, decoded; null if the operation is not meant.</summary>
    public static Dictionary<string, string>? Match(OperationModel operation, string path, IReadOnlyList<KeyValuePair<string, string?>> query)
    {
        var template = operation.Path.Split('?', 2);
        if (template.Length > 1 && !template[1].Split('&').All(p => query.Any(q => p.Split('=')[0] == q.Key)))
            return null;
        var wanted = template[0].Trim('/').Split('/');
        var given = path.Trim('/').Split('/');
        if (wanted.Length != given.Length)
            return null;
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i].StartsWith('{'))
                labels[wanted[i].Trim('{', '}', '+')] = Uri.UnescapeDataString(given[i]);
            else if (wanted[i] != given[i])
                return null;
        }

        return labels.Values.Any(v => v.Length == 0) ? null : labels;
    }
}
