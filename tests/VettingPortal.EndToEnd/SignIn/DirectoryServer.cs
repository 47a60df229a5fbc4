using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace VettingPortal.EndToEnd.SignIn;

/// <summary>Somebody the directory knows, and the app roles it gives them.</summary>
public sealed record DirectoryPerson(Guid Id, string Name, params string[] Roles)
{
    /// <summary>What is wrong with the token they bring.</summary>
    public TokenFault Fault { get; init; }
}

/// <summary>How a token can fail to be what the portal trusts.</summary>
public enum TokenFault
{
    None,

    /// <summary>It was changed after it was signed.</summary>
    Tampered,

    /// <summary>Another directory issued it.</summary>
    OtherTenant,

    /// <summary>It was meant for another application.</summary>
    OtherAudience,
}

/// <summary>
/// A small identity provider with the addresses of Microsoft Entra: a page on which a person is chosen, codes that are good once and
/// only with their proof key, signed identity tokens, sign-out.
/// </summary>
public sealed class DirectoryServer : IAsyncDisposable
{
    public const string Tenant = "5a4d1f3c-0b5e-4c55-9a52-6d2f8f6f7a01";
    public const string Client = "0f3b8c1e-7a41-4b0e-8a34-1d1f5a1c2b02";
    public const string Secret = "only-for-tests";

    private readonly ConcurrentDictionary<string, (DirectoryPerson Who, string Nonce, string Challenge)> _codes = new();
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly WebApplication _app;
    private readonly IReadOnlyList<DirectoryPerson> _people;

    private DirectoryServer(X509Certificate2 certificate, IReadOnlyList<DirectoryPerson> people)
    {
        _people = people;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate))
        );
        _app = builder.Build();
        _app.MapGet($"{Tenant}/v2.0/.well-known/openid-configuration", Describe);
        _app.MapGet($"{Tenant}/discovery/v2.0/keys", Keys);
        _app.MapGet($"{Tenant}/oauth2/v2.0/authorize", Choose);
        _app.MapPost($"{Tenant}/oauth2/v2.0/token", Token);
        _app.MapGet(
            $"{Tenant}/oauth2/v2.0/logout",
            (string post_logout_redirect_uri, string state) =>
                Results.Redirect($"{post_logout_redirect_uri}?state={Uri.EscapeDataString(state)}")
        );
    }

    public string Address => _app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private string Issuer => $"{Address}/{Tenant}/v2.0";

    public static async Task<DirectoryServer> Start(X509Certificate2 certificate, params DirectoryPerson[] people)
    {
        var server = new DirectoryServer(certificate, people);
        await server._app.StartAsync();
        return server;
    }

    private Dictionary<string, object> Describe() =>
        new()
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Address}/{Tenant}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{Address}/{Tenant}/oauth2/v2.0/token",
            ["end_session_endpoint"] = $"{Address}/{Tenant}/oauth2/v2.0/logout",
            ["jwks_uri"] = $"{Address}/{Tenant}/discovery/v2.0/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "pairwise" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        };

    private Dictionary<string, object> Keys()
    {
        var open = _key.Rsa.ExportParameters(includePrivateParameters: false);
        var key = new Dictionary<string, string>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = _key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(open.Modulus),
            ["e"] = Base64UrlEncoder.Encode(open.Exponent),
        };
        return new() { ["keys"] = new[] { key } };
    }

    private IResult Choose(HttpRequest request)
    {
        string Asked(string name) => request.Query[name].ToString();
        if (
            Asked("client_id") != Client
            || Asked("response_type") != "code"
            || Asked("code_challenge_method") != "S256"
        )
        {
            return Results.BadRequest();
        }
        var page = new StringBuilder("<!doctype html><title>Directorio</title><h1>Directorio</h1>");
        foreach (var person in _people)
        {
            var code = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(24));
            _codes[code] = (person, Asked("nonce"), Asked("code_challenge"));
            var back = WebUtility.HtmlEncode(Asked("redirect_uri"));
            page.Append(
                CultureInfo.InvariantCulture,
                $"<form method=post action=\"{back}\"><input type=hidden name=code value=\"{code}\">"
            );
            page.Append(
                CultureInfo.InvariantCulture,
                $"<input type=hidden name=state value=\"{WebUtility.HtmlEncode(Asked("state"))}\">"
            );
            page.Append(CultureInfo.InvariantCulture, $"<button>{person.Name}</button></form>");
        }
        return Results.Content(page.ToString(), "text/html", Encoding.UTF8);
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return
            form["client_secret"] == Secret
            && _codes.TryRemove(form["code"].ToString(), out var given)
            && given.Challenge == proof
            ? Results.Json(
                new Dictionary<string, object>
                {
                    ["token_type"] = "Bearer",
                    ["expires_in"] = 300,
                    ["access_token"] = "none",
                    ["id_token"] = IdToken(given.Who, given.Nonce),
                }
            )
            : Results.Json(
                new Dictionary<string, object> { ["error"] = "invalid_grant" },
                statusCode: StatusCodes.Status400BadRequest
            );
    }

    private string IdToken(DirectoryPerson who, string nonce)
    {
        var other = Guid.NewGuid().ToString();
        return who.Fault switch
        {
            TokenFault.None => Sign(who, nonce, Tenant, Client),
            TokenFault.Tampered => Tamper(Sign(who, nonce, Tenant, Client)),
            TokenFault.OtherTenant => Sign(who, nonce, other, Client),
            TokenFault.OtherAudience => Sign(who, nonce, Tenant, other),
        };
    }

    // What somebody would change: the roles, under the signature of what stood there before.
    private static string Tamper(string token)
    {
        var parts = token.Split('.');
        var claims = Base64UrlEncoder.Decode(parts[1]).Replace("\"AUD\"", "\"SYS\"", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims)}.{parts[2]}";
    }

    private string Sign(DirectoryPerson who, string nonce, string tenant, string audience) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = $"{Address}/{tenant}/v2.0",
                Audience = audience,
                Expires = DateTime.UtcNow.AddMinutes(5),
                SigningCredentials = new(_key, SecurityAlgorithms.RsaSha256),
                Subject = new ClaimsIdentity([
                    new("sub", $"pairwise-{who.Id}"),
                    new("oid", who.Id.ToString()),
                    new("tid", tenant),
                    new("ver", "2.0"),
                    new("name", who.Name),
                    new("nonce", nonce),
                    .. who.Roles.Select(role => new Claim("roles", role)),
                ]),
            }
        );

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
    }
}
