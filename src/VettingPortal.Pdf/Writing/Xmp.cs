using System.Globalization;
using System.Security;

namespace VettingPortal.Pdf.Writing;

/// <summary>The metadata archives read, in XML (ISO 16684-1). It says the same as the information dictionary, as PDF/A demands.</summary>
internal static class Xmp
{
    public static string Of(PdfMetadata metadata, PdfProfile profile)
    {
        var instant = metadata.Created.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss+00:00", CultureInfo.InvariantCulture);
        var (part, conformance) = profile switch
        {
            PdfProfile.Archive => ("3", "A"),
            PdfProfile.Strict1b => ("1", "B"),
        };
        var subject =
            metadata.Subject.Length == 0
                ? ""
                : $"""<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Safe(metadata.Subject)}</rdf:li></rdf:Alt></dc:description>""";
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Safe(
                metadata.Title
            )}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>{Safe(
                metadata.Author
            )}</rdf:li></rdf:Seq></dc:creator>{subject}<dc:language><rdf:Bag><rdf:li>{Safe(
                metadata.Language
            )}</rdf:li></rdf:Bag></dc:language></rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>{Safe(
                metadata.Producer
            )}</xmp:CreatorTool><xmp:CreateDate>{instant}</xmp:CreateDate><xmp:ModifyDate>{instant}</xmp:ModifyDate></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{Safe(
                metadata.Producer
            )}</pdf:Producer></rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>{conformance}</pdfaid:conformance></rdf:Description>
            {Accessibility(profile)}</rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }

    /// <summary>Claims PDF/UA-1, with the description of its namespace that PDF/A asks for.</summary>
    private static string Accessibility(PdfProfile profile) =>
        profile switch
        {
            PdfProfile.Strict1b => "",
            PdfProfile.Archive => """
                <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
                <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>

                """,
        };

    private static string Safe(string text) =>
        SecurityElement.Escape(string.Concat(text.EnumerateRunes().Where(rune => rune.Value >= ' ')));
}
