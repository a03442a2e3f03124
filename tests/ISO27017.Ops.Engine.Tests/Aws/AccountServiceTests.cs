using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Testing.AwsServer;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;

namespace ISO27017.Ops.Engine.Tests.Aws;

public class AccountServiceTests
{
    private const string Organization = "{\"Organization\":{\"Id\":\"o-1\",\"MasterAccountId\":\"111122223333\"}}";

    private const string Accounts = """
        {"Accounts":[
          {"Id":"111122223333","Name":"管理","Arn":"arn:aws:organizations::111122223333:account/o-1/111122223333","State":"ACTIVE","Status":"ACTIVE","JoinedTimestamp":"2024-04-01T00:00:00+00:00"},
          {"Id":"444455556666","Name":"old","Status":"SUSPENDED"}]}
        """;

    private static async Task<(List<IsoAccount> Accounts, List<LocalText> Warnings)> ListAsync(LocalAws aws)
    {
        var (accounts, warnings) = (new List<IsoAccount>(), new List<LocalText>());
        await foreach (var account in new AccountService(new AwsSourceOptions { Limits = Quick }).ListAsync(TestKeys.Connection(Own, aws.Url), warnings.Add))
            accounts.Add(account);
        return (accounts, warnings);
    }

    [Fact]
    public async Task The_accounts_of_the_organisation_come_with_what_AWS_says_of_them()
    {
        await using var aws = await StartAsync(1, ("organizations:ListAccounts", Accounts), ("organizations:DescribeOrganization", Organization));
        var (accounts, warnings) = await ListAsync(aws);
        Assert.Empty(warnings);
        Assert.Equal(["111122223333", "444455556666"], accounts.Select(a => a.Id));
        Assert.Equal(["management", "other"], accounts.Select(a => a.Kind));
        Assert.Equal(["ACTIVE", "SUSPENDED"], accounts.Select(a => a.State!));
        Assert.Equal(new DateTimeOffset(2024, 4, 1, 0, 0, 0, TimeSpan.Zero), accounts[0].JoinedAt);
        Assert.Null(accounts[1].JoinedAt);
    }

    [Theory]
    [InlineData("AccessDeniedException")]
    [InlineData("AWSOrganizationsNotInUseException")]
    public async Task Without_an_organisation_to_see_the_own_account_comes_with_a_warning(string code)
    {
        await using var aws = await StartAsync();
        aws.With(Faults.Refuse(Faults.Of("organizations:ListAccounts"), code));
        var (accounts, warnings) = await ListAsync(aws);
        Assert.Equal(Own, Assert.Single(accounts).Id);
        Assert.Contains(code, Assert.Single(warnings).En);
    }

    [Fact]
    public async Task A_list_that_breaks_off_warns_that_it_is_not_whole()
    {
        await using var aws = await StartAsync(1, ("organizations:ListAccounts", Accounts), ("organizations:DescribeOrganization", Organization));
        aws.With(Faults.Refuse(r => r.Parameters["NextToken"] is not null, "AccessDeniedException"));
        var (accounts, warnings) = await ListAsync(aws);
        Assert.Equal(Own, Assert.Single(accounts).Id);
        Assert.Single(warnings);
    }
}
