using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assets;

namespace ISO27017.Ops.Engine.Tests.Assets;

public class GapPlacesTests
{
    [Fact]
    public void The_same_trouble_is_said_once_with_every_place()
    {
        Gap[] gaps =
        [
            new(IsoReason.AccessDenied, "rds:DescribeDBInstances 111122223333 ap-northeast-1: AccessDenied no"),
            new(IsoReason.AccessDenied, "rds:DescribeDBInstances 111122223333 ap-northeast-3: AccessDenied no"),
            new(IsoReason.AccessDenied, "rds:DescribeDBInstances 444455556666 ap-northeast-1: AccessDenied no"),
            new(IsoReason.Timeout, "rds:DescribeDBInstances 777788889999 ap-northeast-1: AccessDenied no"),
            new(IsoReason.AccessDenied, "rds:DescribeDBClusters 111122223333 ap-northeast-1: AccessDenied no"),
            new(IsoReason.MissingParameter, "Identity.HomeRegion"),
        ];

        Assert.Equal(
            [
                "rds:DescribeDBInstances 111122223333 ap-northeast-1, ap-northeast-3; 444455556666 ap-northeast-1: AccessDenied no",
                "rds:DescribeDBInstances 777788889999 ap-northeast-1: AccessDenied no",
                "rds:DescribeDBClusters 111122223333 ap-northeast-1: AccessDenied no",
                "Identity.HomeRegion",
            ],
            GapPlaces.Together(gaps).Select(g => g.Detail));
    }
}
