using System.Runtime.CompilerServices;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Makes a catalogue's call over an item, and reads the items out of the answer.</summary>
internal sealed class CallMaker(RunFrame frame)
{
    private static readonly ConditionalWeakTable<CallDefinition, ExpressionReads> _reads = [];

    /// <summary>Asks the call for <paramref name="about"/> (an item, or for a batch a list of items), and again until
    /// <paramref name="until"/> is true of the answer.</summary>
    public async Task<Answered> AskAsync(
        CallDefinition definition, Cell cell, JToken about, CancellationToken cancel, string? until = null)
    {
        var (call, gap) = frame.Expressions.Use(w => Write(w, definition, cell, about));
        if (call is null)
            return new Answered { Gap = gap };

        var outcome = await frame.Desk.AskAsync(call, Ready(until), cancel).ConfigureAwait(false);
        var answered = new Answered { Document = call.Key, Region = call.Region, At = outcome.At };
        if (outcome.Error is { } error && !outcome.Truncated)
        {
            if (!definition.Absent.TryGetValue(error.Code, out var meant))
                return answered with { Gap = new Gap(error.Reason, Told(call, error)) };

            frame.Desk.TakeAsAnswer(call.Key);
            return frame.Expressions.Use(w => Read(w, definition, meant, answered));
        }

        if (outcome.Truncated)
            answered = answered with { Gap = new Gap(IsoReason.Truncated, $"{Where(call)}: cut off after {outcome.Pages} pages") };
        return outcome.Answer is { } answer
            ? frame.Expressions.Use(w => Read(w, definition, answer, answered))
            : answered with { Gap = answered.Gap ?? new Gap(IsoReason.Error, $"{Where(call)}: no answer") };
    }

    /// <summary>Why the call cannot be written for an item: a member that it is written with could not be seen.</summary>
    public static Gap? Hidden(CallDefinition definition, Item item) =>
        item.Gaps.Count == 0 ? null : Evaluations.GapFor(ReadsOf(definition), item);

    /// <summary>What a call is written with. Asked for every item and answer, so worked out once a call.</summary>
    public static ExpressionReads ReadsOf(CallDefinition definition) => _reads.GetValue(definition, WrittenWith);

    private Func<JToken, bool>? Ready(string? until) => until is null
        ? null
        : answer => frame.Expressions.Use(w => Evaluations.Try(w, until, answer)).Value is JValue { Value: true };

    /// <summary>The call as it is asked for <paramref name="about"/>, or why it cannot be written.</summary>
    public static (AwsCall? Call, Gap? Gap) Write(
        ExpressionWorker worker, CallDefinition definition, Cell cell, JToken about)
    {
        var region = cell.Region;
        if (definition.Region is { } pinned)
        {
            var (value, gap) = Evaluations.Try(worker, pinned, about);
            if (gap is not null || value is not JValue { Type: JTokenType.String } text)
                return (null, gap ?? new Gap(IsoReason.NoData, $"{definition.Service}:{definition.Operation}: the region is not known ({pinned})"));
            region = text.Value<string>()!;
        }

        var (parameters, hidden) = Fill(worker, definition.With, about);
        return hidden is not null
            ? (null, hidden)
            : (new AwsCall(cell.AccountId, region, definition.Service, definition.Operation, (JObject)parameters!, definition.Limit), null);
    }

    // Every string of the template is an expression. A member that is not known is not left out: that would ask something wider.
    private static (JToken? Value, Gap? Gap) Fill(ExpressionWorker worker, JToken template, JToken about)
    {
        switch (template)
        {
            case JObject o:
                var members = new JObject();
                foreach (var property in o.Properties())
                {
                    var (value, gap) = Fill(worker, property.Value, about);
                    if (gap is not null)
                        return (null, gap);
                    if (value!.Type == JTokenType.Null)
                        return (null, new Gap(IsoReason.NoData, $"{property.Name} is not known ({property.Value})"));
                    members[property.Name] = value;
                }

                return (members, null);
            case JArray a:
                var list = new JArray();
                foreach (var element in a)
                {
                    var (value, gap) = Fill(worker, element, about);
                    if (gap is not null)
                        return (null, gap);
                    list.Add(value!);
                }

                return (list, null);
            case JValue { Type: JTokenType.String } expression:
                return Evaluations.Try(worker, expression.Value<string>()!, about);
            default:
                return (template, null);
        }
    }

    private static Answered Read(ExpressionWorker worker, CallDefinition definition, JToken answer, Answered answered)
    {
        var (value, gap) = definition.Items is { } items ? Evaluations.Try(worker, items, answer) : (answer, null);
        return gap is not null ? answered with { Gap = gap } : answered with { Value = value };
    }

    // The workspace's own sentence says all; AWS's needs its call beside it.
    private static string Told(AwsCall call, AwsError error) =>
        call.Service == AwsCall.Workspace ? error.Message : $"{Where(call)}: {error.Code} {error.Message}".TrimEnd();

    private static string Where(AwsCall call) => $"{call.Service}:{call.Operation} {call.AccountId} {call.Region}";

    private static ExpressionReads WrittenWith(CallDefinition definition) => ExpressionReads.Of(definition.With.Descendants()
        .OfType<JValue>()
        .Where(v => v.Type == JTokenType.String)
        .Select(v => v.Value<string>())
        .Append(definition.Region));
}
