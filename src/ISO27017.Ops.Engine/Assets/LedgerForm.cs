using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Workspace.Declarations;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>How the organisation's ledger writes a row: its headers, and its names of classes.</summary>
internal sealed class LedgerForm
{
    private static readonly string[] _ours = ["asset", "name", "class", "owner", "classification", "source"];

    private readonly List<(string Header, string? Ours)> _columns;
    private readonly List<(string Type, string? Class)> _map;

    /// <summary>The form of a ledger.</summary>
    /// <param name="declaration">What the workspace says of it; null for our own names.</param>
    /// <param name="ledger">Its rows.</param>
    /// <param name="parameters">Have the names of classes.</param>
    public LedgerForm(LedgerDeclaration? declaration, AssetLedger ledger, ParameterSet parameters)
    {
        var named = _ours.Where(o => o != "name" || declaration?.Columns.ContainsKey(o) == true)
            .Select(o => (Header: declaration?.Columns.GetValueOrDefault(o) ?? o, Ours: (string?)o)).ToList();
        var known = named.Select(c => c.Header).Concat(_ours).Append("line").ToHashSet(StringComparer.Ordinal);
        _columns = [.. named, .. ledger.Headers.Where(h => !known.Contains(h)).Select(h => (h, (string?)null))];
        _map = parameters.TryGet("Ledger.Map", out var map)
            ? [.. map.OfType<JObject>().Select(m => ((string)m["type"]!, (string?)m["class"]))]
            : [];
    }

    /// <summary>The row of an asset. Who answers for it and how secret it is only people know: these cells are empty.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RowOf(IsoAsset asset) =>
        [.. _columns.Select(c => KeyValuePair.Create(c.Header, CsvFile.Cell(c.Ours switch
        {
            "asset" => asset.Arn,
            "name" => asset.Name,
            "class" => _map.Find(m => Wildcard.Fits(m.Type, asset.Type ?? "")).Class ?? asset.Class,
            "source" => "AWS",
            _ => null,
        })))];
}
