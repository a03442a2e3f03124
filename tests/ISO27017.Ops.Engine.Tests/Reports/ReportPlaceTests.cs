using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports;

public sealed class ReportPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static void Add(ReportPlace place, string name, string text)
    {
        using var stream = new StreamWriter(place.Create(name));
        stream.Write(text);
    }

    private IReadOnlyList<string> Write(string text, bool force, params string[] further)
    {
        using var place = new ReportPlace(_folder["r.x.html"], force);
        foreach (var name in further)
        {
            Add(place, $"{place.Folder}/{name}", text);
        }

        Add(place, place.Name, text);
        return place.Commit();
    }

    [Fact]
    public void Further_files_stand_in_a_folder_of_the_reports_name_and_a_new_report_takes_their_place_whole()
    {
        Assert.Equal([_folder["r.x.html"], _folder["r.x.html.files/a/1.html"], _folder["r.x.html.files/b.html"]], Write("old", false, "b.html", "a/1.html"));
        Assert.Equal([_folder["r.x.html"], _folder["r.x.html.files/c.html"]], Write("new", true, "c.html"));
        Assert.Equal("new", File.ReadAllText(_folder["r.x.html"]));
        Assert.Equal(["SHA256SUMS", "c.html"], Directory.GetFiles(_folder["r.x.html.files"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Write("small", true);
        Assert.Equal([_folder["r.x.html"]], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Reports_of_the_same_name_and_another_format_do_not_touch_each_others_folder()
    {
        Write("page", false, "b.html");
        using (var book = new ReportPlace(_folder["r.x.xlsx"], force: true))
        {
            Add(book, "r.x.xlsx", "book");
            Assert.Equal([_folder["r.x.xlsx"]], book.Commit());
        }

        Assert.True(File.Exists(_folder["r.x.html.files/b.html"]));
    }

    [Fact]
    public void What_somebody_put_into_the_folder_stays()
    {
        Write("old", false, "b.html");
        File.WriteAllText(_folder["r.x.html.files/mine"], "mine");
        Assert.Equal("ReportHoldsOtherFiles", Assert.Throws<IsoOpsException>(() => Write("new", true)).Id);
        Assert.Equal("old", File.ReadAllText(_folder["r.x.html"]));
    }

    [Fact]
    public void What_was_not_committed_leaves_nothing()
    {
        using (var place = new ReportPlace(_folder["r.html"], force: false))
        {
            Add(place, "r.html", "x");
            Add(place, "r.html.files/y.html", "x");
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("other.html")]
    [InlineData("../r.html")]
    [InlineData("r.html.files/../../x")]
    [InlineData("r.html.files/SHA256SUMS")]
    [InlineData("r.html.files/")]
    public void A_writer_gets_no_file_outside(string name)
    {
        using var place = new ReportPlace(_folder["r.html"], force: false);
        Assert.Throws<InvalidOperationException>(() => place.Create(name));
    }

    [Fact]
    public void What_came_meanwhile_is_not_overwritten()
    {
        using var place = new ReportPlace(_folder["r.html"], force: false);
        Add(place, "r.html", "x");
        File.WriteAllText(_folder["r.html"], "mine");
        Assert.Equal("ReportExists", Assert.Throws<IsoOpsException>(() => place.Commit()).Id);
        Assert.Equal("mine", File.ReadAllText(_folder["r.html"]));
    }

    [Fact]
    public void What_a_killed_writer_left_is_cleaned_up_and_what_another_writes_is_not()
    {
        Directory.CreateDirectory(_folder[".old.html.01234567.partial"]);
        File.WriteAllText(_folder[".old.html.01234567.partial/.writing"], string.Empty);
        using var other = new ReportPlace(_folder["other.html"], force: false);
        Add(other, "other.html", "theirs");
        Write("mine", false);
        Assert.False(Directory.Exists(_folder[".old.html.01234567.partial"]));
        Assert.Equal("theirs", File.ReadAllText(other.Commit()[0]));
    }
}
