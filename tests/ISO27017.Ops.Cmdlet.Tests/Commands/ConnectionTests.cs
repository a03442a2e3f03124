using System.Management.Automation;
using System.Security;
using ISO27017.Ops.Cmdlet.Tests.Support;
using ISO27017.Ops.Engine.Workspace.Sample;
using ISO27017.Ops.Testing.AwsServer;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

/// <summary>How the cmdlets reach AWS, over real HTTP. The local AWS checks every signature.</summary>
public sealed class ConnectionTests : SessionTests, IAsyncLifetime
{
    private const string Management = "111122223333";
    private LocalAws _aws = null!;

    public async Task InitializeAsync()
    {
        _aws = await LocalAws.StartAsync(SampleOrganisation.Load().Source());
        Session.Set("url", _aws.Url);
        Session.Set("key", TestKeys.Of(Management).AccessKey);
        Session.Set("secret", TestKeys.Of(Management).SecretKey);
    }

    public async Task DisposeAsync() => await _aws.DisposeAsync();

    [Fact]
    public void Accounts_of_the_organisation_come_with_keys()
    {
        var accounts = Session.Get<IsoAccount>("Get-IsoAccount -AccessKey $key -SecretKey $secret -EndpointUrl $url -Region ap-northeast-1");

        Assert.Equal(["111122223333", "444455556666", "777788889999"], accounts.Select(a => a.Id).Order());
    }

    [Fact]
    public void A_PSCredential_is_a_key_pair()
    {
        using var secret = new SecureString();
        TestKeys.Of(Management).SecretKey.ToList().ForEach(secret.AppendChar);
        Session.Set("credential", new PSCredential(TestKeys.Of(Management).AccessKey, secret));

        Assert.Equal(3, Session.Get<IsoAccount>("Get-IsoAccount -Credential $credential -EndpointUrl $url -Region ap-northeast-1").Count);
    }

    [Fact]
    public void A_credential_object_of_another_SDK_is_asked_by_the_names_of_its_members()
    {
        Session.Set("credential", new ForeignCredentials());

        Assert.Equal(3, Session.Get<IsoAccount>("Get-IsoAccount -Credential $credential -EndpointUrl $url -Region ap-northeast-1").Count);
    }

    [Fact]
    public void What_AWS_Tools_left_in_the_session_is_used_when_nothing_else_is_said()
    {
        Session.Set("StoredAWSCredentials", new ForeignCredentials());
        Session.Set("StoredAWSRegion", "ap-northeast-1");

        Assert.Equal(3, Session.Get<IsoAccount>("Get-IsoAccount -EndpointUrl $url").Count);
    }

    [Theory]
    [InlineData("-Credential 'text'", "UnusableCredential")]
    [InlineData("-ProfileName no-such-profile", "UnknownProfile")]
    [InlineData("-ProfileLocation ./no-such-folder", "ProfileLocationNotFound")]
    [InlineData("-AccessKey AKIA111122223333 -SecretKey wrong -EndpointUrl $url -Region ap-northeast-1", "RefusedCredentials")]
    [InlineData("-AccessKey a -SecretKey b -Region ap-nowhere-1", "UnknownRegion")]
    public void Trouble_with_credentials_is_an_error_with_a_fixed_id(string arguments, string id)
    {
        Assert.Equal(id + ",ISO27017.Ops.Commands.GetIsoAccountCommand", Session.Fails("Get-IsoAccount " + arguments).FullyQualifiedErrorId);
    }

    [Fact]
    public async Task Stopping_ends_a_call_that_AWS_never_answers()
    {
        var asked = new TaskCompletionSource();
        _aws.With(Faults.Stall(Faults.Of("organizations:ListAccounts"), () => asked.TrySetResult()));
        using var shell = Session.Shell();
        shell.AddScript("Get-IsoAccount -AccessKey $key -SecretKey $secret -EndpointUrl $url -Region ap-northeast-1");

        var running = Task.Run(() => shell.Invoke());
        await asked.Task;
        shell.Stop();

        await running;
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
    }

    /// <summary>Shaped like the credentials of an SDK that this process does not have.</summary>
    public sealed class ForeignCredentials
    {
        private readonly ForeignKeys _keys = new(TestKeys.Of(Management).AccessKey, TestKeys.Of(Management).SecretKey, string.Empty);

        public ForeignKeys GetCredentials() => _keys;
    }

    public sealed record ForeignKeys(string AccessKey, string SecretKey, string Token);
}
