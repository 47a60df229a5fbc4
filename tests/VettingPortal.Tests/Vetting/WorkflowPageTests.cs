namespace VettingPortal.Tests.Vetting;

/// <summary><c>docs/workflow.md</c> says what the code says.</summary>
public sealed class WorkflowPageTests
{
    [Fact]
    public void Page_OfTheRepository_IsAsDrawnFromTheCode()
    {
        var path = Path.Combine(RepositoryRoot(), "docs", "workflow.md");
        if (Environment.GetEnvironmentVariable("VETTING_WRITE_DOCS") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, WorkflowDrawing.Page());
        }

        Assert.Equal(WorkflowDrawing.Page(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "VettingPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }
        return folder.FullName;
    }
}
