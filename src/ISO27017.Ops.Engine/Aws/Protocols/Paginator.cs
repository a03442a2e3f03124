using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>Joins the pages of one call as the AWS CLI joins them. Ask for the parameters, hand in the page, until there is
/// no more; what is joined so far is there at any time.</summary>
/// <example><code>
/// var pages = new Paginator(operation, parameters);
/// do pages.Add(await Ask(pages.Next)); while (pages.HasMore);
/// </code></example>
internal sealed class Paginator(OperationModel operation, JObject parameters)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The parameters of the next page.</summary>
    public JObject Next { get; private set; } = parameters;

    /// <summary>Whether a page is left. True at first.</summary>
    public bool HasMore { get; private set; } = true;

    /// <summary>Pages joined.</summary>
    public int Pages { get; private set; }

    /// <summary>The pages so far, as one document.</summary>
    public JObject Answer { get; private set; } = [];

    /// <summary>Takes one page.</summary>
    /// <exception cref="WireException">A token came again: the pages would never end.</exception>
    public void Add(JToken page)
    {
        var document = (JObject)page;
        Pages++;
        HasMore = false;
        if (operation.Paging is not { } paging)
        {
            Answer = document;
            return;
        }

        foreach (var name in paging.Joined)
            Join(name, document[name]);
        if (Pages == 1)
        {
            // The AWS CLI shows these even when they are not there.
            foreach (var name in paging.Once)
                Answer[name] = document[name]?.DeepClone() ?? JValue.CreateNull();
        }

        Turn(paging, document);
    }

    private void Join(string name, JToken? more)
    {
        if (more is null || more.Type == JTokenType.Null)
            return;
        switch (Answer[name], more)
        {
            case (null, _):
                Answer[name] = more.DeepClone();
                break;
            case (JArray list, JArray next):
                foreach (var element in next)
                    list.Add(element.DeepClone());
                break;
            case (JValue { Type: JTokenType.Integer } sum, JValue { Type: JTokenType.Integer } next):
                Answer[name] = (long)sum + (long)next;
                break;
        }
    }

    private void Turn(Paging paging, JObject page)
    {
        if (paging.MoreResults is { } more && page[more] is not JValue { Value: true })
            return;
        var tokens = paging.InputTokens
            .Zip(paging.OutputTokens, (ask, answer) => (Ask: ask, Value: page[answer]))
            .Where(t => Says(t.Value))
            .ToList();
        if (tokens.Count == 0)
            return;

        var next = (JObject)Next.DeepClone();
        foreach (var name in paging.InputTokens)
            next.Remove(name);
        foreach (var (ask, value) in tokens)
            next[ask] = value!.DeepClone();
        if (!_seen.Add(string.Join('\n', tokens.Select(t => t.Value!.ToString(Formatting.None)))))
            throw new WireException(new(WireException.EndlessPages, $"{operation} gave the same page token twice", IsoReason.Error, Retryable: false));
        Next = next;
        HasMore = true;
    }

    /// <summary>An empty token is no token.</summary>
    private static bool Says(JToken? token) => token switch
    {
        null or { Type: JTokenType.Null } => false,
        { Type: JTokenType.String } => ((string)token!).Length > 0,
        _ => true,
    };
}
