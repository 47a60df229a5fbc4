namespace VettingPortal.Pdf.Layout;

/// <summary>Takes pages one after the other: the writer, or nobody while they are counted.</summary>
internal interface IPageSink
{
    ICanvas BeginPage(PageSize size);

    void EndPage();
}
