using ISO27017.Ops.Engine.Aws.Models;

namespace ISO27017.Ops.Engine.Tests.Aws.Models;

public sealed class ServiceModelsTests
{
    [Fact]
    public void Every_model_is_read_and_every_operation_has_an_answer()
    {
        Assert.True(ServiceModels.Names.Count >= 36);
        foreach (var name in ServiceModels.Names)
        {
            var service = ServiceModels.Find(name)!;
            Assert.Equal(name, service.Name);
            Assert.NotEmpty(service.Operations);
            Assert.All(service.Operations.Values, o => Assert.NotNull(o.Output));
        }
    }

    [Fact]
    public void What_the_catalogue_does_not_know_is_null()
    {
        Assert.Null(ServiceModels.Find("sqs"));
        Assert.Null(ServiceModels.Find("iam", "DeleteUser"));
        Assert.NotNull(ServiceModels.Find("iam", "ListUsers"));
    }

    [Fact]
    public void A_service_without_regions_says_where_it_answers()
    {
        Assert.Equal(new ServiceEndpoint("iam.amazonaws.com", "us-east-1"), ServiceModels.Find("iam")!.Endpoints["aws"]);
        Assert.False(ServiceModels.Find("ec2")!.IsGlobal);
    }
}
