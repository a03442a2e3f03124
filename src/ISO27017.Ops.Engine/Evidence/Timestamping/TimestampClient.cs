using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using ISO27017.Ops.Engine.Evidence.Signing;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Tsp;

namespace ISO27017.Ops.Engine.Evidence.Timestamping;

/// <summary>Asks a time-stamp authority over HTTP (RFC 3161).</summary>
/// <param name="server">Its address.</param>
/// <param name="patience">How long one answer may take; null means half a minute.</param>
internal sealed class TimestampClient(Uri server, TimeSpan? patience = null) : IDisposable
{
    private const int Redirections = 3;
    private const int NonceLength = 8;

    // A token with a whole chain has some ten kilobytes.
    private const int Most = 1 << 20;

    private static readonly MediaTypeHeaderValue Query = new("application/timestamp-query");
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = true, MaxAutomaticRedirections = Redirections, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Refuses an address that is none, or that carries a password: the manifest names it.</summary>
    /// <exception cref="IsoOpsException">It cannot be used.</exception>
    public static void Check(Uri server)
    {
        if (!server.IsAbsoluteUri || server.Scheme is not ("http" or "https") || server.UserInfo.Length > 0)
        {
            throw TimestampErrors.NotAServer(server);
        }
    }

    /// <summary>Has the authority stamp <paramref name="content"/>.</summary>
    /// <returns>The whole answer (TimeStampResp), verified.</returns>
    /// <exception cref="IsoOpsException">There is no answer, or none that is a time stamp of this content.</exception>
    public byte[] Stamp(byte[] content, CancellationToken cancel)
    {
        // The certificate must come along, so that the stamp can be verified by itself; the nonce keeps an old answer from serving again.
        var generator = new TimeStampRequestGenerator();
        generator.SetCertReq(true);
        var request = generator.Generate(TspAlgorithms.Sha256, SHA256.HashData(content), new BigInteger(1, RandomNumberGenerator.GetBytes(NonceLength)));
        var answer = Ask(request.GetEncoded(), cancel);
        try
        {
            var response = CmsParts.Guarded(TimestampErrors.Answer, () => new TimeStampResponse(answer));
            if (response.TimeStampToken is null)
            {
                throw TimestampErrors.Refused(server, response.GetStatusString() ?? $"status {response.Status}");
            }

            CmsParts.Guarded(TimestampErrors.Answer, () =>
            {
                response.Validate(request);
                return response;
            });
            TimestampToken.Read(answer, content, TimestampErrors.Answer);
            return answer;
        }
        catch (SealException e)
        {
            throw TimestampErrors.Unusable(server, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private byte[] Ask(byte[] request, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience ?? TimeSpan.FromSeconds(30));
        using var message = new HttpRequestMessage(HttpMethod.Post, server) { Content = new ByteArrayContent(request) };
        message.Content.Headers.ContentType = Query;
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/timestamp-reply"));
        try
        {
            using var response = _http.Send(message, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw TimestampErrors.Status(server, (int)response.StatusCode);
            }

            return Read(response.Content, limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw TimestampErrors.TooSlow(server);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw TimestampErrors.Unreachable(server, e);
        }
    }

    private byte[] Read(HttpContent content, CancellationToken cancel)
    {
        using var source = content.ReadAsStream(cancel);
        var answer = new byte[Most + 1];
        var length = 0;

        // The stream of an answer heeds only the asynchronous way of stopping.
        for (int read; length < answer.Length && (read = source.ReadAsync(answer.AsMemory(length), cancel).AsTask().GetAwaiter().GetResult()) > 0;)
        {
            length += read;
        }

        return length <= Most ? answer[..length] : throw TimestampErrors.TooLong(server);
    }
}
