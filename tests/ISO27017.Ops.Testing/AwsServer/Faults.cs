using System.Globalization;
using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Testing.Wire;
using Microsoft.AspNetCore.Http;

namespace ISO27017.Ops.Testing.AwsServer;

/// <summary>The ways in which AWS, or the way to it, fails.</summary>
public static class Faults
{
    /// <summary>All requests.</summary>
    public static readonly Func<ServedRequest, bool> Always = _ => true;

    /// <summary>Requests of one operation.</summary>
    public static Func<ServedRequest, bool> Of(string name) => r => r.Name == name;

    /// <summary>A refusal in the service's own form.</summary>
    public static Fault Refuse(Func<ServedRequest, bool> when, string code, int status = 400, string message = "no", int times = int.MaxValue) =>
        new(when, (request, http, _) => LocalAws.WriteAsync(http, ResponseWriter.Error(ServiceModels.Find(request.Service)!, status, code, message)), times);

    /// <summary>Too many requests, in the service's own form.</summary>
    public static Fault Throttle(Func<ServedRequest, bool> when, int times = int.MaxValue) =>
        new(when, (request, http, _) =>
        {
            var code = request.Service == "ec2" ? "RequestLimitExceeded" : request.Service == "s3" ? "SlowDown" : request.Service is "iam" or "sts" ? "Throttling" : "ThrottlingException";
            var status = request.Service is "ec2" or "s3" ? 503 : 400;
            return LocalAws.WriteAsync(http, ResponseWriter.Error(ServiceModels.Find(request.Service)!, status, code, "Rate exceeded"));
        }, times);

    /// <summary>An HTML page of a proxy.</summary>
    public static Fault Html(Func<ServedRequest, bool> when, int status = 500, int times = int.MaxValue) =>
        new(when, (_, http, _) => LocalAws.WriteAsync(http, Text(status, "text/html", "<html><body><h1>Trouble</h1></body></html>")), times);

    /// <summary>The connection ends before an answer.</summary>
    public static Fault Drop(Func<ServedRequest, bool> when, int times = int.MaxValue) =>
        new(when, (_, http, _) =>
        {
            http.Abort();
            return Task.CompletedTask;
        }, times);

    /// <summary>What was asked is done, but the connection ends before the answer.</summary>
    public static Fault Lose(Func<ServedRequest, bool> when, int times = int.MaxValue) =>
        new(when, async (_, http, answer) =>
        {
            await answer();
            http.Abort();
        }, times);

    /// <summary>Nothing is done and nothing comes, for ever.</summary>
    public static Fault Hang(Func<ServedRequest, bool> when, Action hung, int times = int.MaxValue) =>
        new(when, (_, http, _) =>
        {
            hung();
            return Task.Delay(Timeout.Infinite, http.RequestAborted);
        }, times);

    /// <summary>Half of the answer comes, then the connection ends.</summary>
    public static Fault Truncate(Func<ServedRequest, bool> when, int times = int.MaxValue) =>
        new(when, async (_, http, answer) =>
        {
            var whole = await answer();
            LocalAws.WriteHead(http, whole);
            await http.Response.Body.WriteAsync(whole.Body.AsMemory(0, whole.Body.Length / 2), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
        }, times);

    /// <summary>Half of the answer comes in a frame that claims to be whole.</summary>
    public static Fault Halve(Func<ServedRequest, bool> when, int times = int.MaxValue) =>
        new(when, async (_, http, answer) =>
        {
            var whole = await answer();
            await LocalAws.WriteAsync(http, whole with { Body = whole.Body[..(whole.Body.Length / 2)] });
        }, times);

    /// <summary>A good status and the right headers with nothing in it.</summary>
    public static Fault Empty(Func<ServedRequest, bool> when, int times = int.MaxValue) =>
        new(when, async (_, http, answer) => await LocalAws.WriteAsync(http, await answer() with { Body = [] }), times);

    /// <summary>The first half of the answer comes, and then nothing for ever.</summary>
    public static Fault Stall(Func<ServedRequest, bool> when, Action? stalled = null, int times = int.MaxValue) =>
        new(when, async (_, http, answer) =>
        {
            var whole = await answer();
            LocalAws.WriteHead(http, whole);
            await http.Response.Body.WriteAsync(whole.Body.AsMemory(0, whole.Body.Length / 2), http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            stalled?.Invoke();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        }, times);

    /// <summary>The right answer under a wrong content type.</summary>
    public static Fault Mislabel(Func<ServedRequest, bool> when, int times = int.MaxValue) =>
        new(when, async (_, http, answer) =>
        {
            var whole = await answer();
            var headers = new Dictionary<string, string>(whole.Headers, StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "text/html" };
            await LocalAws.WriteAsync(http, whole with { Headers = headers });
        }, times);

    /// <summary>S3 says that the bucket is in another region.</summary>
    public static Fault Redirect(Func<ServedRequest, bool> when, string region, bool inHeader = true, int times = int.MaxValue) =>
        new(when, (_, http, _) =>
        {
            var answer = Text(301, "application/xml", string.Create(CultureInfo.InvariantCulture,
                $"<Error><Code>PermanentRedirect</Code><Message>elsewhere</Message>{(inHeader ? "" : $"<Region>{region}</Region>")}</Error>"));
            return LocalAws.WriteAsync(http, inHeader ? Add(answer, "x-amz-bucket-region", region) : answer);
        }, times);

    private static WireResponse Text(int status, string type, string body) =>
        WireResponse.Of(status, [new("Content-Type", type)], Encoding.UTF8.GetBytes(body));

    private static WireResponse Add(WireResponse answer, string name, string value) =>
        WireResponse.Of(answer.Status, answer.Headers.Append(new(name, value)), answer.Body);
}
