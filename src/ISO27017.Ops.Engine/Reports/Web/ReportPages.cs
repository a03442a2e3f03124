using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Engine.Reports.Web.Pages;

namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>The pages of a report: its own file first, then a page a control, then the lists that were too long for these.</summary>
internal sealed class ReportPages
{
    private readonly IReportFiles _files;
    private readonly Dictionary<string, LongList> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _controls;

    public ReportPages(IReportFiles files, ReportModel model)
    {
        (_files, Model) = (files, model);
        Results = model.Results.ToLookup(r => r.ControlId);
        Controls =
        [
            .. model.Controls.Select(c => c.Id).Concat(model.Results.Select(r => r.ControlId)).Distinct()
                .Where(id => Results.Contains(id) || model.Checks.Contains(id) || Enum.GetValues<IsoRole>().Any(r => model.Verdict(id, r) is not null)),
        ];
        _controls = [.. Controls];
        Measures = StatedMeasure.Of(model.Run);
        Main = Uri.EscapeDataString(files.Name);
        Folder = string.Join('/', files.Folder.Split('/').Select(Uri.EscapeDataString));
        Up = string.Concat(files.Folder.Split('/').Select(_ => "../"));
    }

    public ReportModel Model { get; }

    /// <summary>The controls that have a page, in the catalogue's order.</summary>
    public IReadOnlyList<string> Controls { get; }

    /// <summary>The results by control.</summary>
    public ILookup<string, IsoResult> Results { get; }

    /// <summary>What the organisation's register promised, by side.</summary>
    public IReadOnlyDictionary<(string ControlId, IsoRole Role), IsoMeasure> Measures { get; }

    /// <summary>The report's own file, as a link has it.</summary>
    public string Main { get; }

    /// <summary>The folder of the further pages, as a link from the report's own file has it.</summary>
    public string Folder { get; }

    /// <summary>The way from the folder back.</summary>
    public string Up { get; }

    /// <summary>True if the control has a page.</summary>
    public bool Has(string controlId) => _controls.Contains(controlId);

    /// <summary>Takes a list that is to have pages of its own.</summary>
    public void Add(LongList list) => _lists[list.Name] = list;

    /// <summary>Writes them all.</summary>
    public void Write()
    {
        Write(MainPage.Of(new Place(this, main: true)));
        var place = new Place(this, main: false);
        foreach (var id in Controls)
        {
            Write(ControlPage.Of(place, id));
            Lists(place);
        }

        Lists(place);
    }

    // What a page could not hold is written right after it: then it need not be kept.
    private void Lists(Place place)
    {
        foreach (var list in _lists.Values)
        {
            foreach (var page in ListPage.Of(place, list))
            {
                Write(page);
            }
        }

        _lists.Clear();
    }

    private void Write(ReportPage page)
    {
        using var target = _files.Create(page.Name is null ? _files.Name : $"{_files.Folder}/{page.Name}");
        using var text = new StreamWriter(target, PackageJson.Utf8);
        PageShell.Write(text, Model, page);
    }
}
