using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Catalog.Parameters;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Late;

/// <summary>How the organisation's tickets look.</summary>
/// <param name="Text">The regular expression; null if it cannot be used.</param>
/// <param name="Doubt">Why it cannot.</param>
internal sealed record TicketPattern(Regex? Text, Judgement? Doubt)
{
    /// <summary>The pattern of a parameter.</summary>
    public static TicketPattern Of(ParameterSet parameters, string name)
    {
        if (!parameters.TryGet(name, out var value) || value is not JValue { Type: JTokenType.String } text)
            return new TicketPattern(null, Judgement.NotEvaluated(IsoReason.MissingParameter, name));
        try
        {
            // An organisation's pattern must not be able to hold up a run.
            return new TicketPattern(new Regex((string)text!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), null);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return new TicketPattern(null, Judgement.NotEvaluated(IsoReason.Error, $"{name}: {e.Message}"));
        }
    }

    /// <summary>Whether a ticket is one.</summary>
    public bool Fits(string? ticket) => ticket is not null && Text!.IsMatch(ticket);
}
