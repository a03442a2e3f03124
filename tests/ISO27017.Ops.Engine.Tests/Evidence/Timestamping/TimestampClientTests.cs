using System.Text;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Timestamping;
using ISO27017.Ops.Testing.Evidence;
using Org.BouncyCastle.Tsp;

namespace ISO27017.Ops.Engine.Tests.Evidence.Timestamping;

public sealed class TimestampClientTests : IAsyncLifetime, IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("manifest");
    private readonly TestPki _pki = new();
    private readonly TemporaryFolder _folder = new();
    private LocalAuthority _authority = null!;

    public async Task InitializeAsync() => _authority = await LocalAuthority.StartAsync(_pki.Authority(), _pki.Root);

    public async Task DisposeAsync() => await _authority.DisposeAsync();

    public void Dispose()
    {
        _pki.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_whole_answer_is_kept_with_the_certificate_that_was_asked_for()
    {
        TimeStampRequest? asked = null;
        _authority.Answer = query =>
        {
            asked = new TimeStampRequest(query);
            return _authority.Stamp(query);
        };
        var answer = Stamp();
        Assert.True(asked!.CertReq);
        Assert.True(asked.Nonce.BitLength > 32);
        Assert.Equal(Exporter.Now, TimestampToken.Read(answer, Content, TimestampErrors.Answer).At);
    }

    [Fact]
    public void A_redirection_is_followed_a_few_times_only()
    {
        var serve = _authority.Serve;
        _authority.Serve = context =>
        {
            if (context.Request.Path == "/there")
            {
                return serve(context);
            }

            context.Response.StatusCode = 307;
            context.Response.Headers.Location = context.Request.Path == "/round" ? "/round" : "/there";
            return Task.CompletedTask;
        };
        Assert.NotEmpty(Stamp());
        Assert.Equal("TimestampServerError", Fails(new Uri(_authority.Url, "/round")).Id);
    }

    [Fact]
    public void A_server_that_never_answers_is_given_up()
    {
        _authority.Serve = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        Assert.Equal("TimestampServerTooSlow", Fails(patience: TimeSpan.FromMilliseconds(300)).Id);
    }

    [Fact]
    public void A_server_that_never_ends_its_answer_is_given_up()
    {
        _authority.Serve = async context =>
        {
            await context.Response.Body.WriteAsync(new byte[10]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        Assert.Equal("TimestampServerTooSlow", Fails(patience: TimeSpan.FromMilliseconds(300)).Id);
    }

    [Fact]
    public void An_answer_without_end_is_not_read_to_it()
    {
        _authority.Serve = async context =>
        {
            for (var i = 0; i < 64; i++)
            {
                await context.Response.Body.WriteAsync(new byte[1 << 16]);
            }
        };
        Assert.Equal("TimestampUnusable", Fails().Id);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public void An_error_of_the_server_is_named_with_its_status(int status)
    {
        _authority.Serve = context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
        var error = Fails();
        Assert.Equal("TimestampServerError", error.Id);
        Assert.Contains($"HTTP status {status}", error.Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_is_named_with_its_reason_made_inert()
    {
        _authority.Answer = _ => LocalAuthority.Refuse();
        var error = Fails();
        Assert.Equal("TimestampRefused", error.Id);
        Assert.Contains("no such hash", error.Texts.En, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', error.Texts.En);
    }

    [Fact]
    public void An_old_answer_does_not_serve_again()
    {
        var old = Stamp();
        _authority.Answer = _ => old;
        Assert.Equal("TimestampUnusable", Fails().Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>welcome</html>")]
    [InlineData("0\u0080")]
    public void What_is_no_time_stamp_is_named(string answer)
    {
        _authority.Answer = _ => Encoding.Latin1.GetBytes(answer);
        Assert.Equal("TimestampUnusable", Fails().Id);
    }

    [Fact]
    public async Task An_authority_whose_certificate_is_for_something_else_is_refused()
    {
        await using var authority = await LocalAuthority.StartAsync(_pki.Signer(), _pki.Intermediate);
        var error = Fails(authority.Url);
        Assert.Equal("TimestampUnusable", error.Id);
        Assert.Contains("not for time stamps only", error.Texts.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:geheim@example.com/")]
    [InlineData("relative")]
    public void An_address_that_is_no_server_is_refused_before_anything_is_written(string address)
    {
        var error = Assert.Throws<IsoOpsException>(() => Export(new Uri(address, UriKind.RelativeOrAbsolute)));
        Assert.Equal("InvalidTimestampServer", error.Id);
        Assert.DoesNotContain("geheim", error.ToString() + error.Target, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("p")]
    [InlineData("p.zip")]
    public void Without_its_time_stamp_there_is_no_package(string name)
    {
        _authority.Answer = _ => LocalAuthority.Refuse();
        Assert.Equal("TimestampRefused", Assert.Throws<IsoOpsException>(() => Export(_authority.Url, name)).Id);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void The_manifest_names_the_authority_without_what_may_be_a_secret()
    {
        Export(new Uri(_authority.Url, "/tsa?key=geheim"));
        var manifest = File.ReadAllText(_folder["p/manifest.json"]);
        Assert.Contains("/tsa\"", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stop_is_a_stop_and_not_a_slow_server()
    {
        using var stop = new CancellationTokenSource();
        _authority.Serve = context =>
        {
            stop.Cancel();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var client = new TimestampClient(_authority.Url);
        Assert.ThrowsAny<OperationCanceledException>(() => client.Stamp(Content, stop.Token));
    }

    private byte[] Stamp()
    {
        using var client = new TimestampClient(_authority.Url);
        return client.Stamp(Content, CancellationToken.None);
    }

    private IsoOpsException Fails(Uri? url = null, TimeSpan? patience = null)
    {
        using var client = new TimestampClient(url ?? _authority.Url, patience ?? TimeSpan.FromMinutes(1));
        return Assert.Throws<IsoOpsException>(() => client.Stamp(Content, CancellationToken.None));
    }

    private void Export(Uri server, string name = "p") => Exporter.Writer().Write(
        new EvidenceRequest { Path = _folder[name], TimestampServer = server }, RunBuilder.Small().Results, CancellationToken.None);
}
