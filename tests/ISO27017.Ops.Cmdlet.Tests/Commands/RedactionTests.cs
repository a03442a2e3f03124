using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

/// <summary>Export-IsoEvidence -Redact, and what its packages are good for.</summary>
public sealed class RedactionTests : IDisposable
{
    private const string Salt = "$salt = [System.Net.NetworkCredential]::new('', 'a salt that nobody guesses').SecurePassword;";

    private readonly Session _session = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso27017-");

    public RedactionTests() => _session.GoTo(_folder.FullName);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_redacted_package_verifies_reads_back_and_says_what_it_is()
    {
        var package = Assert.Single(_session.Get<IsoEvidence>("$input | Export-IsoEvidence ./red -Redact email, UserName, AccountId", SampleRun.Results));
        Assert.Equal([IsoRedactionKind.Email, IsoRedactionKind.UserName, IsoRedactionKind.AccountId], package.Redactions);
        var read = Assert.Single(_session.Get<IsoEvidence>("Test-IsoEvidence ./red"));
        Assert.True(read.Verified, string.Join('\n', read.Problems));
        Assert.Equal(package.Redactions, read.Redactions);
        Assert.DoesNotContain("777788889999", read.Accounts);
        Assert.Equal(
            SampleRun.Results.Cast<IsoResult>().Select(r => $"{r.CheckId} {r.Status}").Order(StringComparer.Ordinal),
            _session.Get<IsoResult>("Import-IsoEvidence ./red").Select(r => $"{r.CheckId} {r.Status}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Default_leaves_the_accounts_and_All_leaves_nothing()
    {
        Assert.Equal(
            [IsoRedactionKind.Email, IsoRedactionKind.UserName, IsoRedactionKind.IpAddress],
            Assert.Single(_session.Get<IsoEvidence>("$input | Export-IsoEvidence ./some -Redact Default", SampleRun.Results)).Redactions);
        Assert.Equal(4, Assert.Single(_session.Get<IsoEvidence>("$input | Export-IsoEvidence ./all -Redact All, Email", SampleRun.Results)).Redactions.Length);
        Assert.Empty(Assert.Single(_session.Get<IsoEvidence>("$input | Export-IsoEvidence ./none", SampleRun.Results)).Redactions);
    }

    [Fact]
    public void Packages_of_one_salt_compare_and_others_are_refused_with_the_reason()
    {
        _session.Get<IsoEvidence>(Salt + "$input | Export-IsoEvidence ./one -Redact Default -RedactionSalt $salt", SampleRun.Results);
        _session.Get<IsoEvidence>(Salt + "$input | Export-IsoEvidence ./two -Redact Default -RedactionSalt $salt", SampleRun.Results);
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence ./other -Redact Default", SampleRun.Results);
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence ./plain", SampleRun.Results);

        Assert.Empty(_session.Get<IsoDifference>("Compare-IsoEvidence ./one ./two"));
        foreach (var command in new[] { "Compare-IsoEvidence ./one ./other", "Compare-IsoEvidence ./plain ./one" })
        {
            var error = _session.Fails(command);
            Assert.StartsWith("RedactionsDiffer,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains("UserName", error.Exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("-Redact Default -RedactionSalt ([System.Net.NetworkCredential]::new('', 'short').SecurePassword)", "RedactionSaltTooShort,")]
    [InlineData("-RedactionSalt ([System.Net.NetworkCredential]::new('', 'a salt that nobody guesses').SecurePassword)", "RedactionSaltAlone,")]
    [InlineData("-Redact Names", "CannotConvertArgumentNoMessage,")]
    [InlineData("-Redact @()", "ParameterArgumentValidationError,")]
    public void What_makes_no_sense_is_one_clear_error_and_writes_nothing(string arguments, string id)
    {
        Assert.StartsWith(id, _session.Fails($"$input | Export-IsoEvidence ./red {arguments}", SampleRun.Results).FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void A_redacted_package_is_no_baseline()
    {
        _session.Get<object>("New-IsoWorkspace . -Organisation Aozora");
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence ./red -Redact Email", SampleRun.Results);
        Assert.StartsWith("BaselineRedacted,", _session.Fails("Set-IsoBaseline ./red -ApprovedBy someone").FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "baseline.json")));
    }
}
