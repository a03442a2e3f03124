using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Machine;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Machine;

public class ResultIdsTests
{
    private static List<string> Ids(ReportModel model)
    {
        var ids = new ResultIds(model);
        return [.. model.Results.Select(ids.Of)];
    }

    [Fact]
    public void A_result_keeps_its_id_over_runs() =>
        Assert.Equal(Ids(SmallReports.Of(IsoStatus.Pass)), Ids(SmallReports.Of(SmallReports.Later(), [SmallReports.Result(IsoStatus.Fail)])));

    [Fact]
    public void Results_of_different_things_have_different_ids()
    {
        var ids = Ids(SmallReports.Of(RunBuilder.Run(),
        [
            SmallReports.Result(IsoStatus.Pass), SmallReports.Result(IsoStatus.Pass, resource: "vol-2"), SmallReports.Result(IsoStatus.Pass, region: "ap-northeast-3"),
            SmallReports.Result(IsoStatus.Pass, account: null), SmallReports.Result(IsoStatus.Pass, rule: "r"), SmallReports.Result(IsoStatus.Pass, check: "9.2.3-CSC-02"),
            SmallReports.Result(IsoStatus.Pass, account: "111122223333"),
        ]));
        Assert.Equal(7, ids.Distinct().Count());
    }

    [Fact]
    public void Two_results_of_one_thing_are_told_apart_in_every_format()
    {
        var model = SmallReports.Of(RunBuilder.Run(), [SmallReports.Result(IsoStatus.Fail), SmallReports.Result(IsoStatus.Pass), SmallReports.Result(IsoStatus.Fail)]);
        var ids = new ResultIds(model);
        Assert.Equal(3, model.Results.Select(ids.Of).Distinct().Count());
        Assert.Equal(["", " (2)", " (3)"], model.Results.Select(ids.Suffix));
        Assert.Equal(Ids(SmallReports.Of(IsoStatus.Fail))[0], ids.Of(model.Results[0]));
    }
}
