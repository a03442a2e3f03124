using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Testing.AwsServer.Buckets;
using ISO27017.Ops.Testing.AwsServer.Kms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ISO27017.Ops.Testing.AwsServer;

/// <summary>AWS in this process, over real HTTP: signatures are checked, roles assumed, answers given in the services' own wire
/// form and in pages, and things go wrong where a test wants them to.</summary>
public sealed class LocalAws : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RequestAnswerer _answerer;
    private readonly ConcurrentQueue<ServedRequest> _requests = new();
    private readonly List<Fault> _faults = [];
    private int _count;

    private LocalAws(RequestAnswerer answerer)
    {
        _answerer = answerer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ServeAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Url => new(_app.Urls.Single());

    /// <summary>The requests so far, good and bad.</summary>
    public IReadOnlyList<ServedRequest> Requests => [.. _requests];

    /// <summary>How far its clock is ahead of ours.</summary>
    public TimeSpan ClockOffset
    {
        get => _answerer.ClockOffset;
        set => _answerer.ClockOffset = value;
    }

    /// <summary>The external id that its roles want; null for none.</summary>
    public string? ExternalId
    {
        get => _answerer.ExternalId;
        set => _answerer.ExternalId = value;
    }

    /// <summary>How long the keys of its roles live.</summary>
    public TimeSpan RoleLifetime
    {
        get => _answerer.RoleLifetime;
        set => _answerer.RoleLifetime = value;
    }

    /// <summary>Requests whose connection ends in the midst of what is sent.</summary>
    public Func<HttpRequest, bool>? CutBody { get; set; }

    /// <summary>Starts it.</summary>
    /// <param name="answers">Answers a call, or null if it does not know it.</param>
    /// <param name="pageSize">Elements a page.</param>
    internal static async Task<LocalAws> StartAsync(Func<AwsCall, CallOutcome?> answers, int pageSize = 100)
    {
        var server = new LocalAws(new RequestAnswerer(c => Task.FromResult(answers(c)), pageSize));
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Starts it before a source of documents, such as the sample organisation.</summary>
    internal static async Task<LocalAws> StartAsync(IDocumentSource source, int pageSize = 100)
    {
        var server = new LocalAws(new RequestAnswerer(async c => await source.AskAsync(c, default), pageSize));
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Something goes wrong from now on. The first fault that fits a request and is not used up acts.</summary>
    public LocalAws With(Fault fault)
    {
        lock (_faults)
            _faults.Add(fault);
        return this;
    }

    /// <summary>It has a bucket from now on.</summary>
    public LocalAws With(LocalBucket bucket)
    {
        _answerer.Buckets.Buckets[bucket.Name] = bucket;
        return this;
    }

    /// <summary>It has a key of KMS from now on.</summary>
    public LocalAws With(LocalKmsKey key)
    {
        _answerer.Kms.Keys.Add(key);
        return this;
    }

    /// <summary>How often an operation was asked.</summary>
    public int Count(string name) => _requests.Count(r => r.Name == name);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    internal static void WriteHead(HttpContext http, WireResponse answer)
    {
        http.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            if (name != "Date")
                http.Response.Headers[name] = value;
        }

        // HEAD tells a length and sends nothing
        if (!answer.Headers.ContainsKey("Content-Length"))
            http.Response.ContentLength = answer.Body.Length;
    }

    internal static async Task WriteAsync(HttpContext http, WireResponse answer)
    {
        WriteHead(http, answer);
        if (answer.Body.Length > 0)
            await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    private async Task ServeAsync(HttpContext http)
    {
        if (CutBody?.Invoke(http.Request) == true)
        {
            await http.Request.Body.ReadAtLeastAsync(new byte[10], 10, throwOnEndOfStream: false, http.RequestAborted);
            http.Abort();
            return;
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var raw = new RawRequest(
            http.Request.Method,
            http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
        http.Response.Headers.Date = (TimeProvider.System.GetUtcNow() + ClockOffset).ToString("r");
        var (request, refusal) = _answerer.Read(raw, Interlocked.Increment(ref _count));
        if (request is not null)
            _requests.Enqueue(request);
        if (request is null || refusal is not null)
        {
            await WriteAsync(http, refusal!);
            return;
        }

        Task<WireResponse> Answer() => _answerer.AnswerAsync(raw, request);
        if (FaultFor(request) is { } fault)
            await fault.Act(request, http, Answer);
        else
            await WriteAsync(http, await Answer());
    }

    private Fault? FaultFor(ServedRequest request)
    {
        lock (_faults)
            return _faults.FirstOrDefault(f => f.When(request) && f.Take());
    }
}
