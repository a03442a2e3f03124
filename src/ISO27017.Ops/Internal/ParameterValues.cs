using System.Collections;
using System.Management.Automation;

namespace ISO27017.Ops.Internal;

/// <summary>Unwraps what PowerShell puts around the values of a hashtable.</summary>
internal static class ParameterValues
{
    /// <summary>The same values, without wrappers, to any depth.</summary>
    internal static Dictionary<string, object?> Of(IDictionary values)
    {
        var plain = new Dictionary<string, object?>();
        foreach (DictionaryEntry entry in values)
        {
            plain[LanguagePrimitives.ConvertTo<string>(entry.Key)] = Plain(entry.Value);
        }

        return plain;
    }

    private static object? Plain(object? value) => value is PSObject wrapped ? Plain(Base(wrapped)) : value switch
    {
        IDictionary dictionary => Of(dictionary),
        string or null => value,
        IEnumerable list => list.Cast<object?>().Select(Plain).ToList(),
        Enum => value.ToString(),
        _ => value,
    };

    // [pscustomobject]@{ … } is a dictionary to its writer.
    private static object? Base(PSObject wrapped) => wrapped.BaseObject is PSCustomObject
        ? wrapped.Properties.ToDictionary(p => p.Name, p => p.Value)
        : wrapped.BaseObject;
}
