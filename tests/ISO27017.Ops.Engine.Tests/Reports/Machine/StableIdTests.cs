using ISO27017.Ops.Engine.Reports.Machine;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Machine;

public class StableIdTests
{
    // Others keep these ids: they must not change with a later version of this software.
    [Fact]
    public void An_id_is_the_one_that_it_always_was() =>
        Assert.Equal("af62b68d-2967-5109-94ef-d1cc690f7ad9", StableId.Of("finding", "111122223333", "12.3.1", "CSC"));

    [Fact]
    public void No_two_lists_of_parts_have_one_id() => Assert.Equal(10, new HashSet<string>
    {
        StableId.Of("a", "b"), StableId.Of("a,b"), StableId.Of("ab"), StableId.Of("a", null, "b"), StableId.Of("a", string.Empty, "b"),
        StableId.Of("\u304c"), StableId.Of("\u304b\u3099"), StableId.Of("\ud800"), StableId.Of("\ud801"), StableId.Of("\ufffd"),
    }.Count);

    [Fact]
    public void A_result_keeps_its_id_over_runs_and_shares_it_with_no_other()
    {
        var (one, later) = (SmallReports.Of(IsoStatus.Pass), SmallReports.Of(SmallReports.Later(), [SmallReports.Result(IsoStatus.Fail)]));
        Assert.Equal(StableId.Of(one, one.Results[0]), StableId.Of(later, later.Results[0]));
        IsoResult[] different =
        [
            SmallReports.Result(IsoStatus.Pass), SmallReports.Result(IsoStatus.Pass, resource: "vol-2"), SmallReports.Result(IsoStatus.Pass, region: "ap-northeast-3"),
            SmallReports.Result(IsoStatus.Pass, account: null), SmallReports.Result(IsoStatus.Pass, rule: "r"), SmallReports.Result(IsoStatus.Pass, check: "9.2.3-CSC-02"),
            SmallReports.Result(IsoStatus.Pass, account: "111122223333"),
        ];
        Assert.Equal(different.Length, different.Select(r => StableId.Of(one, r)).Distinct().Count());
        Assert.Equal(RunBuilder.Account, one.Run.HomeAccount);
    }
}
