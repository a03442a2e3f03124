using System.Globalization;
using DevLab.JmesPath.Functions;
using DevLab.JmesPath.Utils;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary>A function of the catalogue over values: pure, and null if any argument is null.</summary>
internal abstract class CatalogFunction(string name, int count) : JmesPathFunction(name, count)
{
    /// <inheritdoc/>
    public sealed override JToken Execute(params JmesPathFunctionArgument[] args)
    {
        foreach (var arg in args)
        {
            if (arg.Token.Type == JTokenType.Null)
                return JTokens.Null;
        }

        return Run(Array.ConvertAll(args, a => a.Token)) ?? JTokens.Null;
    }

    /// <summary>The value over arguments none of which is null; null for "not known".</summary>
    protected abstract JToken? Run(JToken[] args);

    /// <summary>The argument as text.</summary>
    protected string Text(JToken arg) => arg.Type == JTokenType.String
        ? arg.Value<string>()!
        : throw Unfit("a string", arg);

    /// <summary>The argument as a list.</summary>
    protected JArray List(JToken arg) => arg as JArray ?? throw Unfit("a list", arg);

    /// <summary>The argument as a list of text; a single text is a list of one.</summary>
    protected List<string> Texts(JToken arg) => arg.Type == JTokenType.String
        ? [arg.Value<string>()!]
        : List(arg).Select(Text).ToList();

    /// <summary>The argument as an instant.</summary>
    protected DateTimeOffset Instant(JToken arg) =>
        DateTimeOffset.TryParse(
            Text(arg), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : throw Unfit("an ISO 8601 time stamp", arg);

    /// <summary>The error for an argument of another type.</summary>
    protected FormatException Unfit(string wanted, JToken arg)
    {
        var shown = arg.ToString(Newtonsoft.Json.Formatting.None);
        return new FormatException($"{Name}() wants {wanted}, not {(shown.Length > 80 ? shown[..80] + "…" : shown)}");
    }
}
