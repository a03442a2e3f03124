using System.Globalization;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Testing.AwsServer.Buckets;
using ISO27017.Ops.Testing.AwsServer.Kms;
using ISO27017.Ops.Testing.Wire;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.AwsServer;

/// <summary>Understands requests and answers them, without knowing of HTTP.</summary>
internal sealed class RequestAnswerer(Func<AwsCall, Task<CallOutcome?>> answers, int pageSize)
{
    private static readonly ServiceModel Sts = ServiceModels.Find("sts")!;

    public TimeSpan ClockOffset { get; set; }

    public string? ExternalId { get; set; }

    public BucketServer Buckets { get; } = new();

    public KmsServer Kms { get; } = new();

    public TimeSpan RoleLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The request, and a refusal if it is no good one.</summary>
    public (ServedRequest? Request, WireResponse? Refusal) Read(RawRequest raw, int number)
    {
        var signature = SignatureCheck.Read(raw.Headers);
        if (IsForBuckets(signature?.Service))
            return ReadBucket(raw, signature!, number);
        if (signature is not null && KmsServer.OperationOf(raw) is { } asked)
            return ReadKms(raw, signature, asked, number);
        var read = RequestReader.Read(raw.Method, raw.Target, raw.Headers, raw.Body);
        var role = read is null && AssumeRole.IsMeant(raw);
        var service = read?.Operation.Service ?? Sts;
        if (signature is null)
            return (null, Error(service, 403, "MissingAuthenticationToken"));
        if (read is null && !role)
            return (null, Error(service, 400, "UnknownOperationException"));
        var request = new ServedRequest(
            number, TestKeys.AccountOf(signature.KeyId) ?? "", signature.Region, signature.Service, service.Name,
            role ? AssumeRole.Name : read!.Operation.Name, role ? AssumeRole.Parameters(raw) : read!.Parameters, signature.KeyId, raw.Headers["Host"], raw.Target.Split('?')[0]);
        return (request, Refuse(raw, request, signature, service));
    }

    private bool IsForBuckets(string? signedFor) => signedFor == "s3" && Buckets.Buckets.Count > 0;

    private (ServedRequest? Request, WireResponse? Refusal) ReadBucket(RawRequest raw, Signature signature, int number)
    {
        var call = BucketCall.Of(raw);
        var request = new ServedRequest(
            number, TestKeys.AccountOf(signature.KeyId) ?? "", signature.Region, signature.Service, "s3", call.Operation,
            new JObject { ["Bucket"] = call.Bucket, ["Key"] = call.Key, ["Length"] = raw.Body.Length, ["Retention"] = call.Header("x-amz-object-lock-mode") },
            signature.KeyId, raw.Headers["Host"], raw.Target.Split('?')[0]);
        return (request, Refuse(raw, request, signature, ServiceModels.Find("s3")!));
    }

    private (ServedRequest? Request, WireResponse? Refusal) ReadKms(RawRequest raw, Signature signature, string operation, int number)
    {
        var request = new ServedRequest(
            number, TestKeys.AccountOf(signature.KeyId) ?? "", signature.Region, signature.Service, "kms", operation,
            RequestReader.Json(raw.Body), signature.KeyId, raw.Headers["Host"], raw.Target);
        return (request, Refuse(raw, request, signature, ServiceModels.Find("kms")!));
    }

    /// <summary>The proper answer.</summary>
    public async Task<WireResponse> AnswerAsync(RawRequest raw, ServedRequest request)
    {
        if (IsForBuckets(request.SigningName))
            return Buckets.Answer(BucketCall.Of(raw), request.Region);
        if (KmsServer.OperationOf(raw) is not null)
            return Kms.Answer(request);
        if (request.Name == "sts:AssumeRole")
            return AssumeRole.Answer(request, ExternalId, RoleLifetime);
        var operation = ServiceModels.Find(request.Service, request.Operation)!;
        if (request.Name == "sts:GetCallerIdentity")
            return ResponseWriter.Write(operation, Identity(request));
        var parameters = DocumentPages.WithoutToken(operation, request.Parameters);
        // The catalogue asks these as global ones, whatever region the client takes for them
        var region = operation.Service.IsGlobal || request.Name is "s3:ListBuckets" or "s3control:GetPublicAccessBlock" ? AwsCall.Global : request.Region;
        var outcome = await AskAsync(region);
        if (outcome is null)
            return Error(operation.Service, 500, "NoSampleAnswer", $"{request.Name} {request.AccountId} {region} {parameters}");
        if (outcome.Error is { } error)
            return ResponseWriter.Error(operation.Service, outcome.HttpStatus ?? 400, error.Code, error.Message);
        return ResponseWriter.Write(operation, DocumentPages.Page(operation, request.Parameters, (JObject)outcome.Answer!, pageSize));

        Task<CallOutcome?> AskAsync(string where) =>
            answers(new AwsCall(request.AccountId, where, request.Service, request.Operation, parameters));
    }

    private WireResponse? Refuse(RawRequest raw, ServedRequest request, Signature signature, ServiceModel service)
    {
        if (request.AccountId.Length == 0)
            return Error(service, 403, "InvalidClientTokenId");
        if (signature.KeyId.StartsWith("ASIA", StringComparison.Ordinal) && raw.Headers.GetValueOrDefault("X-Amz-Security-Token") != TestKeys.Token(signature.KeyId))
            return Error(service, 403, "InvalidClientTokenId", "token");
        if (signature.Service == "s3" && !raw.Headers.ContainsKey("X-Amz-Content-SHA256"))
            return Error(service, 400, "MissingSecurityHeader");
        if (signature.Service != service.SigningName)
            return Error(service, 403, "SignatureDoesNotMatch", $"Credential should be scoped to correct service: '{service.SigningName}'.");
        var sent = DateTimeOffset.ParseExact(raw.Headers["X-Amz-Date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if ((sent - TimeProvider.System.GetUtcNow() - ClockOffset).Duration() > TimeSpan.FromMinutes(5))
            return Error(service, 403, "RequestTimeTooSkewed");
        return SignatureCheck.IsRight(signature, raw.Method, raw.Target, raw.Headers, raw.Body) ? null : Error(service, 403, "SignatureDoesNotMatch");
    }

    private static JObject Identity(ServedRequest request) => new()
    {
        ["UserId"] = request.AccessKeyId,
        ["Account"] = request.AccountId,
        ["Arn"] = request.AccessKeyId.StartsWith("ASIA", StringComparison.Ordinal)
            ? $"arn:{Partition(request)}:sts::{request.AccountId}:assumed-role/role/ISO27017.Ops"
            : $"arn:{Partition(request)}:iam::{request.AccountId}:user/auditor",
    };

    private static string Partition(ServedRequest request) =>
        request.Region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn" : request.Region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov" : "aws";

    private static WireResponse Error(ServiceModel service, int status, string code, string message = "refused") =>
        ResponseWriter.Error(service, status, code, message);
}
