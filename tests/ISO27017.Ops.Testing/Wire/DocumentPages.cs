using System.Globalization;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Cuts a joined document into pages as a service would, with tokens of its own.</summary>
internal static class DocumentPages
{
    private const string Mark = "page-";

    /// <summary>The page that a request asks for.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">The request's parameters, in which the token is.</param>
    /// <param name="document">The joined document.</param>
    /// <param name="size">Elements a page, of each joined list.</param>
    public static JObject Page(OperationModel operation, JObject parameters, JObject document, int size)
    {
        if (operation.Paging is not { } paging)
            return document;
        var index = Index(paging, parameters);
        var page = (JObject)document.DeepClone();
        var more = false;
        foreach (var name in paging.Joined)
        {
            if (document[name] is JArray list)
            {
                page[name] = new JArray(list.Skip(index * size).Take(size).Select(e => e.DeepClone()));
                more |= list.Count > (index + 1) * size;
            }
            else if (index > 0)
            {
                page.Remove(name);
            }
        }

        if (more)
            page[paging.OutputTokens[0]] = Mark + (index + 1).ToString(CultureInfo.InvariantCulture);
        if (paging.MoreResults is { } flag)
            page[flag] = more;
        return page;
    }

    /// <summary>The parameters without the token: what the call is about.</summary>
    public static JObject WithoutToken(OperationModel operation, JObject parameters)
    {
        var rest = (JObject)parameters.DeepClone();
        foreach (var name in operation.Paging?.InputTokens ?? [])
            rest.Remove(name);
        return rest;
    }

    private static int Index(Paging paging, JObject parameters) =>
        (string?)parameters[paging.InputTokens[0]] is { } token && token.StartsWith(Mark, StringComparison.Ordinal)
            ? int.Parse(token[Mark.Length..], CultureInfo.InvariantCulture)
            : 0;
}
