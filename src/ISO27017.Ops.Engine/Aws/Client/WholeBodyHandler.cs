namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Reads every answer to its end before the SDK sees it: the SDK reads bodies without a limit and without
/// hearing a cancellation, so a connection that stalls in the middle would hang, and one that breaks would not be retried.</summary>
internal sealed class WholeBodyHandler(HttpMessageHandler inner, TimeSpan attemptLimit, TimeProvider time) : DelegatingHandler(inner)
{
    /// <summary>Bytes a second: what is sent gets the time that it needs over a line as slow as this.</summary>
    private const long SlowestLine = 32 << 10;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var attempt = attemptLimit + TimeSpan.FromSeconds((request.Content?.Headers.ContentLength ?? 0) / SlowestLine);
        using var timer = new CancellationTokenSource(attempt, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            var response = await base.SendAsync(request, limit.Token).ConfigureAwait(false);
            var bytes = await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
            var whole = new ByteArrayContent(bytes);
            foreach (var (name, values) in response.Content.Headers)
                whole.Headers.TryAddWithoutValidation(name, values);
            response.Content.Dispose();
            response.Content = whole;
            return response;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No complete answer came within {attempt.TotalSeconds:0} seconds.", e);
        }
    }
}
