using Npgsql;
using VettingPortal.Kernel.Data;
using VettingPortal.Kernel.Documents;
using VettingPortal.Kernel.Ledger;

namespace VettingPortal.Host.Setup;

/// <summary>A setting is missing or wrong. The message says which, what it was, and what it may be; it is shown without a trace.</summary>
public sealed class SettingException(string message) : Exception(message);

/// <summary>What the portal is told from outside, read and checked once at start: by file, environment or argument.</summary>
public sealed record PortalSettings(
    DatabaseSettings Database,
    string DataDirectory,
    Uri PublicUrl,
    DocumentSettings Documents,
    LedgerSettings Ledger,
    string? WitnessFor
)
{
    /// <summary>Reads the settings, or throws <see cref="SettingException"/>.</summary>
    public static PortalSettings Read(IConfiguration configuration)
    {
        var directory = DirectoryOf(configuration);
        return new(
            DatabaseOf(configuration, directory),
            directory,
            PublicUrlOf(configuration),
            new(Path.Combine(directory, "documents"), ScannerOf(configuration)),
            LedgerOf(configuration, directory),
            WitnessForOf(configuration)
        );
    }

    private static string DirectoryOf(IConfiguration configuration)
    {
        var text = configuration["Data:Directory"];
        var directory = Path.GetFullPath(string.IsNullOrWhiteSpace(text) ? "data" : text);
        try
        {
            Directory.CreateDirectory(directory);
            var trial = Path.Combine(directory, $".{Guid.NewGuid():N}");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingException($"Data:Directory cannot be made or written to: {directory} ({failure.Message})");
        }
        return directory;
    }

    private static DatabaseSettings DatabaseOf(IConfiguration configuration, string directory)
    {
        var provider = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        var connection = configuration.GetConnectionString("Default");
        return provider.ToUpperInvariant() switch
        {
            "SQLITE" => Sqlite(connection, directory),
            "POSTGRESQL" => PostgreSql(connection),
            _ => throw new SettingException($"Database:Provider must be Sqlite or PostgreSql (was '{provider}')."),
        };
    }

    private static DatabaseSettings Sqlite(string? connection, string directory)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            return DatabaseSettings.Sqlite(Path.Combine(directory, "vetting.db"));
        }
        try
        {
            var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connection).DataSource;
            return string.IsNullOrWhiteSpace(file)
                ? throw new SettingException("ConnectionStrings:Default names no Data Source.")
                : DatabaseSettings.Sqlite(Path.GetFullPath(file, directory));
        }
        catch (ArgumentException failure)
        {
            throw new SettingException(
                $"ConnectionStrings:Default is not a SQLite connection string: {failure.Message}"
            );
        }
    }

    private static DatabaseSettings PostgreSql(string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new SettingException(
                "Database:Provider=PostgreSql needs ConnectionStrings:Default, such as 'Host=localhost;Database=vetting;Username=vp_app'."
            );
        }
        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(connection);
            return string.IsNullOrWhiteSpace(parsed.Host)
                ? throw new SettingException("ConnectionStrings:Default names no Host.")
                : new DatabaseSettings(DatabaseProvider.PostgreSql, connection);
        }
        catch (ArgumentException failure)
        {
            throw new SettingException(
                $"ConnectionStrings:Default is not a PostgreSQL connection string: {failure.Message}"
            );
        }
    }

    private static LedgerSettings LedgerOf(IConfiguration configuration, string directory)
    {
        var standard = LedgerSettings.In(directory);
        var node = configuration["Ledger:Node"] ?? standard.Node;
        return new(
            PathOf("Ledger:Keys", standard.Keys),
            PathOf("Ledger:Journal", standard.Journal),
            PathOf("Ledger:Witness", standard.Witness!),
            UrlOf("Ledger:WitnessUrl"),
            node.Length is > 0 and <= 60 && node.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
                ? node
                : throw new SettingException(
                    $"Ledger:Node must be up to 60 letters, digits, hyphens and dots (was '{node}')."
                ),
            SealerConnection: SealerOf(configuration)
        )
        {
            Erasures = PathOf("Ledger:Erasures", standard.Erasures),
        };
        string PathOf(string setting, string otherwise) =>
            string.IsNullOrWhiteSpace(configuration[setting]) ? otherwise : Path.GetFullPath(configuration[setting]!);
        Uri? UrlOf(string setting) =>
            string.IsNullOrWhiteSpace(configuration[setting]) ? null
            : Uri.TryCreate(configuration[setting], UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
                ? url
            : throw new SettingException(
                $"{setting} must be an absolute http or https address (was '{configuration[setting]}')."
            );
    }

    private static string? WitnessForOf(IConfiguration configuration)
    {
        var file = configuration["Ledger:WitnessFor"];
        return string.IsNullOrWhiteSpace(file) ? null
            : File.Exists(file) ? Path.GetFullPath(file)
            : throw new SettingException($"Ledger:WitnessFor names no file of public keys: {file}");
    }

    private static string? SealerOf(IConfiguration configuration)
    {
        const string Setting = "Ledger:SealerConnection";
        var connection = configuration[Setting];
        if (string.IsNullOrWhiteSpace(connection))
        {
            return null;
        }
        if (!"PostgreSql".Equals(configuration["Database:Provider"], StringComparison.OrdinalIgnoreCase))
        {
            throw new SettingException($"{Setting} is for Database:Provider=PostgreSql only.");
        }
        try
        {
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(connection).Host)
                ? throw new SettingException($"{Setting} names no Host.")
                : connection;
        }
        catch (ArgumentException failure)
        {
            throw new SettingException($"{Setting} is not a PostgreSQL connection string: {failure.Message}");
        }
    }

    private static ScannerAddress? ScannerOf(IConfiguration configuration)
    {
        var text = configuration["Documents:ClamAv"];
        return string.IsNullOrWhiteSpace(text) ? null
            : ScannerAddress.TryParse(text, out var address) ? address
            : throw new SettingException(
                $"Documents:ClamAv must be host:port, such as 'localhost:3310' (was '{text}')."
            );
    }

    private static Uri PublicUrlOf(IConfiguration configuration)
    {
        var text = configuration["Portal:PublicUrl"] ?? "http://localhost:5080";
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme is "http" or "https")
            ? url
            : throw new SettingException($"Portal:PublicUrl must be an absolute http or https address (was '{text}').");
    }
}
