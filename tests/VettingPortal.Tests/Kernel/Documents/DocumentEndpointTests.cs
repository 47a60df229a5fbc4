using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using VettingPortal.Features.Recruitment;
using VettingPortal.Host.Setup;
using VettingPortal.Kernel;
using VettingPortal.Kernel.Data;
using VettingPortal.Tests.Recruitment;

namespace VettingPortal.Tests.Kernel.Documents;

public sealed class DocumentEndpointTests
{
    [Fact]
    public async Task Serve_Document_IsADownloadThatBrowsersDoNotSniff()
    {
        await using var portal = await ACampaign.Running(DatabaseProvider.Sqlite);
        var paper = ACampaign.APaper();
        var file = await portal.Registered();
        ACampaign.Done(await portal.As(Role.REC).Run(new AttachDocument(file, Paper.Identity, paper)));

        var (status, headers, body) = await Get(portal, portal.As(Role.ELI), paper.Id.Value, "AP01");

        Assert.Equal(200, status);
        Assert.Equal("nosniff", headers.XContentTypeOptions);
        Assert.StartsWith("attachment", headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.Equal(AFile.Pdf().ToArray(), body);
    }

    [Fact]
    public async Task Serve_WithoutAPurpose_SaysTheRule()
    {
        await using var portal = await ACampaign.Running(DatabaseProvider.Sqlite);
        var paper = ACampaign.APaper();
        var file = await portal.Registered();
        ACampaign.Done(await portal.As(Role.REC).Run(new AttachDocument(file, Paper.Identity, paper)));

        var (status, headers, body) = await Get(portal, portal.As(Role.ELI), paper.Id.Value);

        var texts = portal.Services.GetRequiredService<PortalTexts>();
        Assert.Equal((403, "no-store"), (status, headers.CacheControl.ToString()));
        Assert.StartsWith(
            texts.Rule("documents.purpose-missing"),
            System.Text.Encoding.UTF8.GetString(body),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Serve_NoneOrForbidden_IsNotFound()
    {
        await using var portal = await ACampaign.Running(DatabaseProvider.Sqlite);

        Assert.Equal(404, (await Get(portal, portal.As(Role.ELI), Guid.NewGuid())).Status);
        Assert.Equal(404, (await Get(portal, portal.As(Role.SYS), Guid.NewGuid())).Status);
    }

    private static async Task<(int Status, IHeaderDictionary Headers, byte[] Body)> Get(
        TestPortal portal,
        IUseCases useCases,
        Guid id,
        string? purpose = null
    )
    {
        using var body = new MemoryStream();
        var http = new DefaultHttpContext { RequestServices = portal.Services };
        http.Response.Body = body;
        var result = await DocumentEndpoint.Serve(
            id,
            useCases,
            portal.Services.GetRequiredService<PortalTexts>(),
            http,
            TestContext.Current.CancellationToken,
            purpose
        );
        await result.ExecuteAsync(http);
        return (http.Response.StatusCode, http.Response.Headers, body.ToArray());
    }
}
